import "./without-evaluation";
import * as z from "zod/mini";
import { type Problem, problemCodeSchema, problemReasonSchema } from "@/lib/contract/problem";
import { errorBodySchema } from "@/lib/oci/distribution/error-body";

const detailSchema = z.object({ requestId: z.optional(z.string()), reason: z.optional(problemReasonSchema) });

/** What a query throws: the API's answer, read, or a problem that says that there was none. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Why there is no answer: what the API said, or else that it could not be reached, in the words of `error`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "UPSTREAM_UNAVAILABLE", reason: "unreachable", message: String(error) };
}

/** Throws what a request has failed of: the reason of its signal where that has aborted, else a `ProblemError`. */
export function throwProblem(error: unknown, signal: AbortSignal | null | undefined): never {
  signal?.throwIfAborted();
  throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
}

/** Says that an answer of the API is not of the contract's form. */
export function malformed(message: string): ProblemError {
  return new ProblemError({ code: "UPSTREAM_INVALID", reason: "malformed", message });
}

/** Reads an error answer of the API. */
export async function problemOfResponse(response: Response): Promise<Problem> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined)).data?.errors[0];
  const code = problemCodeSchema.safeParse(body?.code).data ?? "UPSTREAM_UNAVAILABLE";
  const detail = detailSchema.safeParse(body?.detail).data;
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return {
    code,
    message: body?.message ?? `HTTP ${response.status}`,
    ...detail,
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
}
