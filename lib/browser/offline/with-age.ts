import { keptSentence, offlineWords } from "@/lib/i18n/offline/offline-words";
import type { KeptPage } from "./kept-page";

/**
 * The router's requests fail on a kept page, so that each link loads its document: otherwise the page would change below
 * the age that is written on it.
 */
const SCRIPT =
  'const f=fetch;window.fetch=(a,b)=>new Headers(b&&b.headers).has("rsc")?Promise.reject(new TypeError("kept")):f(a,b)';

/** Returns a kept page with its age written at its top. React leaves such an element of the body alone. */
export async function withAge(kept: Response, { url, readAt }: KeptPage): Promise<Response> {
  const { pathname } = new URL(url);
  const { label, again } = offlineWords(pathname);
  const said = keptSentence(pathname, readAt, Date.now());
  const nonce = /'nonce-([\w+/=-]+)'/.exec(kept.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
  const note = `<aside class="kept-note" aria-label="${label}"><p>${said} <a href="">${again}</a></p></aside>`;
  const html = await kept.text();
  // The server's tag has no attributes with that character.
  const start = html.indexOf(">", html.indexOf("<body")) + 1;
  const body = `${html.slice(0, start)}${note}<script nonce="${nonce}">${SCRIPT}</script>${html.slice(start)}`;
  return new Response(body, { headers: kept.headers });
}
