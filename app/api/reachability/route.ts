import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { reachabilityNow } from "@/lib/server/page/server-reachability";

/** Never cached: the caller asks for the state now. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () =>
    Response.json(await reachabilityNow(), { headers: { "Cache-Control": "no-store" } }),
  );
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
