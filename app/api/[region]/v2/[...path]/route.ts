import { answerRegistryQuestion } from "@/lib/server/api/registry-answer";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readRegion, readRegistryPath } from "@/lib/server/http/registry-path";

type Context = RouteContext<"/api/[region]/v2/[...path]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => {
    const { region, path } = await context.params;
    return answerRegistryQuestion(request, readRegion(region), readRegistryPath(path));
  });
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
