import { withoutBase } from "@/lib/contract/base/base-path.mjs";
import { keptSentence, offlineWords } from "@/lib/i18n/offline/offline-words";
import type { KeptPage } from "./kept-page";

const POLICY = "Content-Security-Policy";

/**
 * The router's requests fail on a kept page, so that each link loads its document: otherwise the page would change below
 * the age that is written on it.
 */
const SCRIPT =
  'const f=fetch;window.fetch=(a,b)=>new Headers(b&&b.headers).has("rsc")?Promise.reject(new TypeError("kept")):f(a,b)';

/** Returns a kept page with its age written at its top. React leaves such an element of the body alone. */
export async function withAge(kept: Response, { url, readAt }: KeptPage, base: string): Promise<Response> {
  const path = withoutBase(new URL(url).pathname, base) ?? "/";
  const { label, again } = offlineWords(path);
  const said = keptSentence(path, readAt, Date.now());
  const note = `<aside class="kept-note" aria-label="${label}"><p>${said} <a href="">${again}</a></p></aside>`;
  const html = await kept.text();
  // The server's tag has no attributes with that character.
  const start = html.indexOf(">", html.indexOf("<body")) + 1;
  const body = `${html.slice(0, start)}${note}<script>${SCRIPT}</script>${html.slice(start)}`;
  const headers = new Headers(kept.headers);
  const policy = headers.get(POLICY) ?? "";
  headers.set(POLICY, policy.replace("'strict-dynamic'", `'sha256-${await hashOf(SCRIPT)}' 'strict-dynamic'`));
  return new Response(body, { headers });
}

/** Returns a hash as policies name it: some pages name their scripts by a nonce, others by hashes. */
async function hashOf(script: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script)));
  return btoa(String.fromCharCode(...bytes));
}
