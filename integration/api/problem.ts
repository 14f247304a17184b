import { expect } from "vitest";
import { z } from "zod";
import { problemReasonSchema } from "@/lib/contract/problem";

const bodySchema = z.object({
  errors: z.tuple([
    z.object({
      code: z.string(),
      message: z.string().min(1).max(400),
      detail: z.object({ requestId: z.uuid(), reason: z.optional(problemReasonSchema) }),
    }),
  ]),
});

/** Parses an error, and checks what all errors have in common: the spec's form, the id, no caching. */
export async function problemIn(response: Response) {
  expect(response.headers.get("Content-Type")).toMatch(/^application\/json\b/);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("ETag")).toBeNull();
  const [{ code, message, detail }] = bodySchema.parse(await response.json()).errors;
  expect(response.headers.get("X-Request-Id")).toBe(detail.requestId);
  return { status: response.status, code, message, ...detail };
}
