import { answerBadgeQuestion } from "@/lib/server/badge/badge-answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/badge/[region]/[...name]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answerBadgeQuestion(request, await context.params);
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
