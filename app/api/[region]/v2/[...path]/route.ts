import { answer } from "@/lib/server/http/answer";
import { BadRequest } from "@/lib/server/http/bad-request";
import { answerRegistryQuestion } from "@/lib/server/http/registry-answer";
import { readRegion, readRegistryPath } from "@/lib/server/http/registry-path";

type Context = RouteContext<"/api/[region]/v2/[...path]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => {
    const { region, path } = await context.params;
    return answerRegistryQuestion(request, readRegion(region), readRegistryPath(path));
  });
}

export { GET as HEAD };

async function refuse(request: Request): Promise<Response> {
  return answer(request, async () => {
    throw new BadRequest("UNSUPPORTED", "the API only reads: nothing can be uploaded, changed or deleted here");
  });
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
