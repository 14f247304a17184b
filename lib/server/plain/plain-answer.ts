import "server-only";
import { hasForms, wantedForm } from "@/lib/contract/form/wanted-form.mjs";
import { requestPath } from "@/lib/i18n/request-locale";
import { currentExchange } from "../exchange/exchange";
import { answer } from "../http/answer";
import { BadRequest } from "../http/bad-request";
import { BODY_LENGTH } from "../http/bytes-response";
import { dataAge, entityTag, isNotModified } from "../http/caching";
import { holdForReader } from "../memory/answer-claim";
import type { PlainPage } from "./plain-page";
import { readPlainPage } from "./read-plain-page";

const TYPES = { text: "text/plain; charset=utf-8", json: "application/json; charset=utf-8" };
/** A shared cache may not know that a page has several forms: it gets none of these to give to a browser. */
const CACHE_CONTROL = "private, max-age=0, must-revalidate";

/** Answers the address that the visitor asked, which is that of a page, as text or JSON. `proxy.ts` leads such requests here. */
export function plainAnswer(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { accept, "user-agent": agent } = Object.fromEntries(request.headers);
    const { form } = wantedForm({ accept, "user-agent": agent });
    const address = currentExchange()?.address;
    if (form === "html" || address === undefined || !hasForms(address)) {
      throw new BadRequest("NAME_UNKNOWN", "there is no such page");
    }
    const page = await readPlainPage(address);
    const body = form === "json" ? `${JSON.stringify(await page.json())}\n` : `${(await page.text()).join("\n")}\n`;
    return responseOf(request, page, { body, type: TYPES[form], next: page.next?.[form] });
  });
}

type Written = { body: string; type: string; next: string | undefined };

function responseOf(request: Request, page: PlainPage, { body, type, next }: Written): Response {
  const { status = 200, readAt } = page;
  const etag = status === 200 ? entityTag(body) : undefined;
  const headers = {
    ...page.headers,
    ...(next === undefined ? {} : { Link: `<${requestPath(next)}>; rel="next"` }),
    "Content-Type": type,
    "Cache-Control": etag ? CACHE_CONTROL : "no-store",
    ...(etag ? { ETag: etag } : {}),
    ...(readAt === undefined ? {} : { "X-Data-Age": dataAge(readAt) }),
  };
  if (etag && isNotModified(request, etag)) return new Response(null, { status: 304, headers });
  const length = { [BODY_LENGTH]: String(Buffer.byteLength(body)) };
  if (request.method === "HEAD") return new Response(null, { status, headers: { ...headers, ...length } });
  holdForReader(2 * body.length);
  return new Response(body, { status, headers: { ...headers, ...length } });
}
