import "server-only";
import type { OperationParameter } from "@/lib/contract/operation/operation";
import { PARAMETERS, type ParameterKey } from "@/lib/contract/operation/parameter";
import { jsonSchema } from "./schemas";

/**
 * Returns a parameter as OpenAPI has it. One that can be repeated is a list. A repository keeps its slashes in a path, which OpenAPI cannot
 * say but in words.
 */
export function parameterObject(
  { of, isRequired, most }: OperationParameter,
  words: (of: ParameterKey) => string,
): object {
  const { name, place, schema, example } = PARAMETERS[of];
  const one = jsonSchema(schema);
  const isFlag = example === "" && place === "query";
  return {
    name,
    in: place,
    required: place === "path" || isRequired === true,
    description: words(of),
    schema: most === undefined ? one : { type: "array", items: one, minItems: 1, maxItems: most },
    ...(isFlag ? { allowEmptyValue: true } : { example: most === undefined ? example : [example] }),
    ...(most === undefined ? {} : { style: "form", explode: true }),
  };
}
