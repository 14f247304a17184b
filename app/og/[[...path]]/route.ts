import { answerPictureQuestion } from "@/lib/server/api/picture-answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/og/[[...path]]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answerPictureQuestion(request, (await context.params).path ?? []);
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
