import "server-only";
import type { IncomingMessage } from "node:http";
import type { TrustedProxies } from "../settings/trusted-proxies";

type Asked = { request: Pick<IncomingMessage, "socket" | "headers"> };

/** A name or an address, with a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Returns the origin that the visitor asked, for absolute links: by the `Host` header, or, behind a trusted proxy, by
 * `X-Forwarded-Host` and `X-Forwarded-Proto`. A header that holds no host is passed over.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority
 */
export function requestOrigin({ request }: Asked, isTrusted: TrustedProxies): string {
  const { socket, headers } = request;
  const believes = isTrusted((socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/i, ""));
  const forwarded = (name: string) => (believes ? lastOf(headers[name]) : undefined);
  const isSafe = "encrypted" in socket && socket.encrypted === true;
  const said = forwarded("x-forwarded-proto");
  const scheme = said === "https" || said === "http" ? said : isSafe ? "https" : "http";
  const host = [forwarded("x-forwarded-host"), headers.host].find((each) => each && HOST.test(each));
  return originAt(scheme, host);
}

/** Origins that were parsed: a server has few names. */
const MOST_ORIGINS = 100;
const parsed = new Map<string, string>();

function originAt(scheme: string, host: string | undefined): string {
  const url = `${scheme}://${host}`;
  const before = parsed.get(url);
  if (before) return before;
  const origin = host && URL.canParse(url) ? new URL(url).origin : `${scheme}://localhost`;
  if (parsed.size >= MOST_ORIGINS) parsed.clear();
  parsed.set(url, origin);
  return origin;
}

/** What the nearest proxy wrote: earlier entries are the sender's. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return [header].flat().join(",").split(",").at(-1)?.trim().toLowerCase();
}
