import { answerFeedQuestion } from "@/lib/server/api/feed-answer";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/feeds/[region]/[...name]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => answerFeedQuestion(request, await context.params));
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
