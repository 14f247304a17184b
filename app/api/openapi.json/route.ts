import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { openApiAnswer } from "@/lib/server/openapi/openapi-answer";

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => openApiAnswer());
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
