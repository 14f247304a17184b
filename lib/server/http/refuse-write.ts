import "server-only";
import { answer } from "./answer";
import { BadRequest } from "./bad-request";

/** Answers every method that would change something with 405. */
export function refuseWrite(request: Request): Promise<Response> {
  return answer(request, async () => {
    throw new BadRequest("UNSUPPORTED", "the API only reads: nothing can be uploaded, changed or deleted here");
  });
}
