import "server-only";
import * as z from "zod/mini";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/**
 * Parses a JSON document in UTF-8.
 * @throws RegistryFailure `malformed`
 */
export function parseJson(bytes: Uint8Array, subject: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the document, which can be anybody's.
    throw new RegistryFailure("malformed", `${subject}: the answer is not JSON`);
  }
}

/**
 * Parses a JSON document and checks it against a schema.
 * @throws RegistryFailure `malformed`, naming the first field that does not match the schema
 */
export function checkShape<T>(value: unknown, schema: z.ZodMiniType<T>, subject: string): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join(".") ?? "";
  throw new RegistryFailure("malformed", `${subject}: the answer does not match the spec${path && ` (${path})`}`);
}
