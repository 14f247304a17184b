import { readFile } from "node:fs/promises";
import { answer } from "@/lib/server/http/answer";
import { entityTag, isNotModified } from "@/lib/server/http/caching";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { keepsPages } from "@/lib/server/page/keeps-pages";

/** The worker contacts this server alone. */
const HEADERS = {
  "Content-Type": "text/javascript; charset=utf-8",
  "Cache-Control": "no-cache",
  "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
};

let program: Promise<string> | undefined;

/**
 * Answers with the service worker, or with one that undoes its work if the setting turns it off, and in development, whose
 * scripts change under the same address.
 */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    program ??= readFile(/* turbopackIgnore: true */ file(), "utf8");
    const text = await program;
    const headers = { ...HEADERS, ETag: entityTag(text) };
    return isNotModified(request, headers.ETag)
      ? new Response(null, { status: 304, headers })
      : new Response(request.method === "HEAD" ? null : text, { headers });
  });
}

/** Returns the path of the program. The script that starts the server names the folder. */
function file(): string {
  const name = keepsPages() ? "service-worker" : "leaving-worker";
  return `${process.env.SERVICE_WORKER_FOLDER}/${name}.js`;
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
