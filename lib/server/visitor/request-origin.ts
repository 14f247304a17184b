import "server-only";
import type { Exchange } from "../exchange/exchange";
import type { TrustedProxies } from "../settings/trusted-proxies";

/** A name or an address, with a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Returns the origin that the visitor asked, for absolute links: by the `Host` header, or, behind a trusted proxy, by
 * `X-Forwarded-Host` and `X-Forwarded-Proto`. A header that holds no host is passed over.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority
 */
export function requestOrigin({ request }: Pick<Exchange, "request">, isTrusted: TrustedProxies): string {
  const { socket, headers } = request;
  const believes = isTrusted((socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/i, ""));
  const forwarded = (name: string) => (believes ? lastOf(headers[name]) : undefined);
  const isSafe = "encrypted" in socket && socket.encrypted === true;
  const said = forwarded("x-forwarded-proto");
  const scheme = said === "https" || said === "http" ? said : isSafe ? "https" : "http";
  const host = [forwarded("x-forwarded-host"), headers.host].find((each) => each && HOST.test(each));
  const url = `${scheme}://${host}`;
  return host && URL.canParse(url) ? new URL(url).origin : `${scheme}://localhost`;
}

/** What the nearest proxy wrote: earlier entries are the sender's. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return [header].flat().join(",").split(",").at(-1)?.trim().toLowerCase();
}
