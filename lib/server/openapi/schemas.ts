import "server-only";
import type * as z from "zod/mini";
import { toJSONSchema } from "zod/v4/core";

/** Returns the JSON Schema of what a schema accepts, as OpenAPI 3.1 takes it. */
export function jsonSchema(schema: z.core.$ZodType): object {
  const { $schema: _, ...node } = toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  return node;
}
