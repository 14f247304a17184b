import { findDocument } from "@/lib/server/api/attached-document";
import { attachedDownload } from "@/lib/server/api/attached-download";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/[region]/attached/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () =>
    attachedDownload(await findDocument(request, await context.params), request.signal),
  );
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
