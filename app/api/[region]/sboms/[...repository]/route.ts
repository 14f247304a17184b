import { findDocument } from "@/lib/server/api/attached-document";
import { sbomLines } from "@/lib/server/api/sbom-lines";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/[region]/sboms/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => sbomLines(await findDocument(request, await context.params), request.signal));
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
