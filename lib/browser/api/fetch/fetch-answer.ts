import { ProblemError, problemOfResponse, throwProblem } from "./problem-error";

/** Fetches from our API. Throws `ProblemError` for any but a successful answer, and the signal's reason on abort. */
export async function fetchAnswer(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error) => throwProblem(error, init.signal));
  if (!response.ok) throw new ProblemError(await problemOfResponse(response));
  return response;
}
