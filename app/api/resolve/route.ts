import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { answerResolveQuestion } from "@/lib/server/http/resolve-answer";

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerResolveQuestion(request));
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
