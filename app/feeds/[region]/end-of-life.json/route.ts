import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readRegion } from "@/lib/server/http/registry-path";
import { answerEndFeed } from "@/lib/server/life/feed/end-feed-answer";

type Context = RouteContext<"/feeds/[region]/end-of-life.json">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => answerEndFeed(request, readRegion((await context.params).region), "json"));
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
