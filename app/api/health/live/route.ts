import { liveAnswer } from "@/lib/server/health/health-answer";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => liveAnswer());
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
