import type * as z from "zod/mini";
import { fetchAnswer } from "./fetch-answer";
import { malformed } from "./problem-error";

/** Fetches a JSON answer of our API and parses it. Throws `ProblemError`, and the signal's reason on abort. */
export async function fetchParsed<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<{ value: z.output<Schema>; readAt: number; requestId?: string }> {
  const response = await fetchAnswer(path, { signal, headers: { Accept: "application/json" } });
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw malformed(parsed.error.message);
  const age = Number(response.headers.get("X-Data-Age") ?? 0) + Number(response.headers.get("Age") ?? 0);
  const requestId = response.headers.get("X-Request-Id");
  const readAt = Date.now() - (Number.isFinite(age) ? age : 0) * 1000;
  return { value: parsed.data, readAt, ...(requestId ? { requestId } : {}) };
}
