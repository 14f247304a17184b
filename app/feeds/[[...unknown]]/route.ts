import { answer } from "@/lib/server/http/answer";
import { BadRequest } from "@/lib/server/http/bad-request";
import { refuseWrite } from "@/lib/server/http/refuse-write";

/** Answers the paths below `/feeds` that name no repository. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    throw new BadRequest("NAME_UNKNOWN", "a feed's address is /feeds/<region>/<repository>.atom or .json");
  });
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
