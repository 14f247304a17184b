import { refuseWrite } from "@/lib/server/http/refuse-write";
import { plainAnswer } from "@/lib/server/plain/plain-answer";

/** Answers any page's address as text or JSON: `proxy.ts` leads here whoever wants no HTML. */
export function GET(request: Request): Promise<Response> {
  return plainAnswer(request);
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
