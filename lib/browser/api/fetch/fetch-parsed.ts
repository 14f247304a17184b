import "./without-evaluation";
import type * as z from "zod/mini";
import { ProblemError, problemOfResponse } from "./problem-error";

/** Fetches one of our API's JSON answers and parses it. Throws `ProblemError`. */
export async function fetchParsed<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<{ value: z.output<Schema>; readAt: number; requestId?: string }> {
  const response = await fetch(path, { signal, headers: { Accept: "application/json" } }).catch((error) => {
    if (signal.aborted) throw error;
    throw new ProblemError({ code: "UPSTREAM_UNAVAILABLE", reason: "unreachable", message: String(error) });
  });
  if (!response.ok) throw new ProblemError(await problemOfResponse(response));
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    throw new ProblemError({ code: "UPSTREAM_INVALID", reason: "malformed", message: parsed.error.message });
  }
  const age = Number(response.headers.get("X-Data-Age") ?? 0) + Number(response.headers.get("Age") ?? 0);
  const requestId = response.headers.get("X-Request-Id");
  const readAt = Date.now() - (Number.isFinite(age) ? age : 0) * 1000;
  return { value: parsed.data, readAt, ...(requestId ? { requestId } : {}) };
}
