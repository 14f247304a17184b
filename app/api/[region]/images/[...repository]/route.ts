import { imageLines } from "@/lib/server/api/image-lines";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/[region]/images/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => imageLines(request, await context.params));
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
