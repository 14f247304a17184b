import { answerConfigQuestion } from "@/lib/server/api/config/config-answer";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readRegion, readRepository } from "@/lib/server/http/registry-path";

type Context = RouteContext<"/api/[region]/configs/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => {
    const { region, repository } = await context.params;
    return answerConfigQuestion(request, readRegion(region), readRepository(repository.join("/")));
  });
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
