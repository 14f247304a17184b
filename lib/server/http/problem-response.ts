import "server-only";
import { PROBLEM_STATUS, type Problem } from "@/lib/contract/problem";
import { requestId } from "../exchange/request-id";
import { secondsToWait } from "../problem/problem";

/**
 * Returns an error in the spec's form. It is never cached. `more` goes into its detail.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export function problemResponse(problem: Problem, more: Record<string, unknown> = {}): Response {
  const { code, reason, message } = problem;
  const wait = secondsToWait(problem);
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (wait !== undefined) headers.set("Retry-After", String(wait));
  if (code === "UNSUPPORTED") headers.set("Allow", "GET, HEAD, OPTIONS");
  const detail = { ...more, requestId: requestId(), ...(reason ? { reason } : {}) };
  return Response.json({ errors: [{ code, message, detail }] }, { status: PROBLEM_STATUS[code], headers });
}
