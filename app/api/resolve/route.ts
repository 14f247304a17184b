import { answerResolveQuestion } from "@/lib/server/api/resolve-answer";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerResolveQuestion(request));
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
