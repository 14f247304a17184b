import { answer } from "@/lib/server/http/answer";
import { findDocument } from "@/lib/server/http/attached-document";
import { attachedDownload } from "@/lib/server/http/attached-download";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/[region]/attached/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () =>
    attachedDownload(await findDocument(request, await context.params), request.signal),
  );
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
