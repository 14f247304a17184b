import { answer } from "@/lib/server/http/answer";
import { findDocument } from "@/lib/server/http/attached-document";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { sbomLines } from "@/lib/server/http/sbom-lines";

type Context = RouteContext<"/api/[region]/sboms/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => sbomLines(await findDocument(request, await context.params), request.signal));
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
