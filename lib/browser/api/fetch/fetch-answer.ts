import { ProblemError, problemOfResponse, throwProblem } from "./problem-error";

/** Fetches from our API. Throws `ProblemError` unless the answer is a good one; the signal's reason when it aborts. */
export async function fetchAnswer(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error) => throwProblem(error, init.signal));
  if (!response.ok) throw new ProblemError(await problemOfResponse(response));
  return response;
}
