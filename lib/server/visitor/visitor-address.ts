import "server-only";
import { isIP } from "node:net";
import type { Exchange } from "../exchange/exchange";
import type { TrustedProxies } from "../settings/trusted-proxies";

/**
 * The address of the client that a request comes from: the connection's, or, where a trusted proxy holds that, the last one
 * in `X-Forwarded-For` that is no trusted proxy's. Of IPv6 the first 64 bits, which one client can have all of.
 * @see https://www.rfc-editor.org/rfc/rfc7239#section-8.1
 */
export function visitorAddress({ request }: Pick<Exchange, "request">, isTrusted: TrustedProxies): string {
  const own = plain(request.socket.remoteAddress ?? "");
  if (!isTrusted(own)) return network(own);
  const header = request.headers["x-forwarded-for"];
  const said = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map(addressIn);
  // Whatever stands left of the last one that is not ours was written by whoever sent it.
  const client = said.findLast((address) => !isTrusted(address));
  return network(client && isIP(client) > 0 ? client : own);
}

/** An address without a port and without the brackets of IPv6. */
function addressIn(text: string): string {
  const trimmed = text.trim();
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(trimmed)?.[1];
  return plain(bracketed ?? (isIP(trimmed) === 0 ? trimmed.replace(/:\d{1,5}$/, "") : trimmed));
}

/** An IPv4 address that comes as IPv6 as what it is. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::", 2);
  const first = head.split(":").filter(Boolean);
  const last = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  return `${[...first, ...(tail === undefined ? [] : zeros), ...last].slice(0, 4).join(":").toLowerCase()}::/64`;
}
