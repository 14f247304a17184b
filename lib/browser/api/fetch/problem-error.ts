import "./without-evaluation";
import * as z from "zod/mini";
import { NO_ANSWER, type Problem, problemCodeSchema, problemReasonSchema } from "@/lib/contract/problem";
import { errorBodySchema } from "@/lib/oci/distribution/error-body";

const detailSchema = z.object({ requestId: z.optional(z.string()), reason: z.optional(problemReasonSchema) });

/** The error of a query: the API's parsed problem, or a problem for a missing answer. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Returns why there is no answer: the API's problem, else that this server gave none, with the message of `error`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "UPSTREAM_UNAVAILABLE", reason: NO_ANSWER, message: String(error) };
}

/** Throws the cause of a failed request: the signal's reason on abort, else a `ProblemError`. */
export function throwProblem(error: unknown, signal: AbortSignal | null | undefined): never {
  signal?.throwIfAborted();
  throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
}

/** Returns the error for an answer that does not match the contract. */
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
