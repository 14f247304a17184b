import { changesLines } from "@/lib/server/api/changes-lines";
import { readChangesQuestion } from "@/lib/server/api/changes-question";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/[region]/changes">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => changesLines(readChangesQuestion(request, await context.params)));
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
