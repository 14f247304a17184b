import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readRegion } from "@/lib/server/http/registry-path";
import { answerEndOfLife } from "@/lib/server/life/end-of-life-answer";

type Context = RouteContext<"/api/[region]/end-of-life">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => answerEndOfLife(request, readRegion((await context.params).region)));
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
