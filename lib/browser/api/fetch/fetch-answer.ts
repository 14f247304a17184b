import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { ProblemError, problemOfResponse, throwProblem } from "./problem-error";

/** Fetches a path of our API. Throws `ProblemError` for any but a successful answer, and the signal's reason on abort. */
export async function fetchAnswer(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(belowBase(path), init).catch((error) => throwProblem(error, init.signal));
  if (!response.ok) throw new ProblemError(await problemOfResponse(response));
  return response;
}
