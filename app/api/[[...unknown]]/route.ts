import { answer } from "@/lib/server/http/answer";
import { BadRequest } from "@/lib/server/http/bad-request";

/** Answers every path below `/api` that is not part of the API, for any method. */
async function refuse(request: Request): Promise<Response> {
  return answer(request, async () => {
    throw new BadRequest("NAME_UNKNOWN", "the API has no such path; /docs lists all");
  });
}

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as POST, refuse as PUT };
