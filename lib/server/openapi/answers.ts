import "server-only";
import type { Operation } from "@/lib/contract/operation/operation";
import { PROBLEM_STATUS, type ProblemCode } from "@/lib/contract/problem";
import { jsonSchema } from "./schemas";

/** The form of every error, as the distribution-spec has it: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
export const ERROR_SCHEMA = {
  type: "object",
  required: ["errors"],
  properties: {
    errors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["code", "message"],
        properties: {
          code: { enum: [...Object.keys(PROBLEM_STATUS), "UNKNOWN"] },
          message: { type: "string" },
          detail: { type: "object", properties: { requestId: { type: "string" } } },
        },
      },
    },
  },
};

const ERRORS = { "application/json": { schema: { $ref: "#/components/schemas/Errors" } } };

type Words = { answer: string; notModified: string; problem: (code: ProblemCode) => string };

/** Returns the answers of an operation by status. */
export function responsesObject(operation: Operation, words: Words): object {
  const { answer, problems, caching } = operation;
  const content = Object.fromEntries(answer.mediaTypes.map((type) => [type, mediaTypeObject(type, answer)]));
  const statuses = new Map<number, string[]>();
  for (const code of problems) {
    const status = PROBLEM_STATUS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), `\`${code}\`: ${words.problem(code)}`]);
  }
  const isKept = caching.some((each) => each !== "never" && each !== "reader" && each !== "program");
  return {
    "200": { description: words.answer, content },
    ...(isKept ? { "304": { description: words.notModified } } : {}),
    ...Object.fromEntries(
      [...statuses].map(([status, texts]) => [
        status,
        errorObject(texts.join("\n\n"), status, answer.isOfErrorsToo ? content : ERRORS),
      ]),
    ),
    ...(answer.otherStatus ? { [answer.otherStatus]: { description: words.answer, content } } : {}),
  };
}

/** Lines are described one by one, as OpenAPI 3.1 has no form for many JSON values in one body. */
function mediaTypeObject(type: string, { schema, isLines }: Operation["answer"]): object {
  if (!/json/.test(type)) return { schema: { type: "string" } };
  if (!schema) return { schema: {} };
  return isLines ? { schema: { type: "string" }, "x-each-line": jsonSchema(schema) } : { schema: jsonSchema(schema) };
}

function errorObject(description: string, status: number, content: object): object {
  const seconds = { description: "Seconds to wait.", schema: { type: "integer", minimum: 0 } };
  return {
    description,
    ...(status === 429 ? { headers: { "Retry-After": seconds } } : {}),
    content,
  };
}
