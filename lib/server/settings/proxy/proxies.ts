import "server-only";
import { isLoopback } from "../loopback";
import { type DirectHosts, parseDirectHosts } from "./direct-hosts";

/** Returns the proxy that a request to this address goes through, with its credentials; `undefined` if it goes directly. */
export type ProxyOf = (url: URL) => string | undefined;

export const DIRECTLY: ProxyOf = () => undefined;

/**
 * Parses the address of an HTTP proxy: `http://` or `https://`, also with credentials; without a scheme it is `http://`. Returns
 * `undefined` for anything else, SOCKS and credentials that cannot be decoded included.
 */
export function parseProxy(text: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, pathname, search, hash, href, username, password } = new URL(whole);
  if (!/^https?:$/.test(protocol) || hostname === "" || pathname !== "/" || search || hash) return undefined;
  return isEncoded(username) && isEncoded(password) ? href : undefined;
}

/** Returns whether each `%` of a user name or password begins the code of a character. */
function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

type Texts = { http?: string | undefined; https?: string | undefined; direct?: string | undefined };

/**
 * Returns which proxy each address goes through. This machine is always reached directly, as a proxy elsewhere cannot.
 * @param direct the text of `NO_PROXY`
 */
export function proxiesOf({ http, https, direct }: Texts): ProxyOf {
  if (!http && !https) return DIRECTLY;
  const isDirect: DirectHosts = parseDirectHosts(direct ?? "");
  return (url) => (isLoopback(url.hostname) || isDirect(url) ? undefined : url.protocol === "https:" ? https : http);
}
