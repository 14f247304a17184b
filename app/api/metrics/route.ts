import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { metricsAnswer } from "@/lib/server/metrics/metrics-answer";

export async function GET(request: Request): Promise<Response> {
  return answer(request, metricsAnswer);
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
