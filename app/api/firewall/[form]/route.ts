import { firewallFileResponse } from "@/lib/server/api/firewall-file";
import { answer } from "@/lib/server/http/answer";
import { refuseWrite } from "@/lib/server/http/refuse-write";

type Context = RouteContext<"/api/firewall/[form]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => {
    const { form } = await context.params;
    return firewallFileResponse(form, new URL(request.url).searchParams.getAll("region"));
  });
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
