import "server-only";
import type { IncomingMessage } from "node:http";
import { NO_PROXIES, type TrustedProxies } from "../settings/trusted-proxies";

type Request = Pick<IncomingMessage, "socket" | "headers">;
type Asked = { request: Request };

/** A name or an address, with a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const PORT = /^[1-9]\d{0,4}$/;

/** Returns true if the sender of a request is a proxy whose `X-Forwarded-` headers are believed. */
export function isFromTrusted({ socket }: Pick<IncomingMessage, "socket">, isTrusted: TrustedProxies): boolean {
  return isTrusted !== NO_PROXIES && isTrusted((socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/i, ""));
}

/** Returns true if the visitor asked over TLS: this server itself, or a trusted proxy, which says so by `X-Forwarded-Proto`. */
export function isEncrypted(request: Request, isTrusted: TrustedProxies): boolean {
  return schemeOf(request, isFromTrusted(request, isTrusted)) === "https";
}

/**
 * Returns the origin that the visitor asked, for absolute links: by the `Host` header, or, behind a trusted proxy, by
 * `X-Forwarded-Host`, `X-Forwarded-Proto` and, if the host comes without a port, `X-Forwarded-Port`. A header that holds none is passed over.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority
 */
export function requestOrigin({ request }: Asked, isTrusted: TrustedProxies): string {
  const { headers } = request;
  const believes = isFromTrusted(request, isTrusted);
  const forwarded = (name: string) => (believes ? lastOf(headers[name]) : undefined);
  const host = [forwarded("x-forwarded-host"), headers.host].find((each) => each && HOST.test(each));
  const port = forwarded("x-forwarded-port");
  const isPortless = host !== undefined && port !== undefined && PORT.test(port) && !/:\d+$/.test(host);
  return originAt(schemeOf(request, believes), isPortless ? `${host}:${port}` : host);
}

function schemeOf({ socket, headers }: Request, believes: boolean): "http" | "https" {
  const said = believes ? lastOf(headers["x-forwarded-proto"]) : undefined;
  if (said === "https" || said === "http") return said;
  return "encrypted" in socket && socket.encrypted === true ? "https" : "http";
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
