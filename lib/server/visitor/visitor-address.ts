import "server-only";
import { isIP } from "node:net";
import type { Exchange } from "../exchange/exchange";
import type { TrustedProxies } from "../settings/trusted-proxies";

/** Returns the address of the client, for IPv6 only the first 64 bits, as one client can have all of the network. */
export function visitorAddress(exchange: Pick<Exchange, "request">, isTrusted: TrustedProxies): string {
  return network(clientAddress(exchange, isTrusted));
}

/**
 * Returns the address of the client: the connection's, or, behind a trusted proxy, the last address in `X-Forwarded-For` that is not a
 * trusted proxy's.
 * @see https://www.rfc-editor.org/rfc/rfc7239#section-8.1
 */
export function clientAddress({ request }: Pick<Exchange, "request">, isTrusted: TrustedProxies): string {
  const own = plain(request.socket.remoteAddress ?? "");
  if (!isTrusted(own)) return own;
  const header = request.headers["x-forwarded-for"];
  const said = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map(addressIn);
  // Entries left of the last untrusted one were written by the sender and prove nothing.
  const client = said.findLast((address) => !isTrusted(address));
  return client && isIP(client) > 0 ? client : own;
}

/** Returns an address without port and without the brackets of IPv6. */
function addressIn(text: string): string {
  const trimmed = text.trim();
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(trimmed)?.[1];
  return plain(bracketed ?? (isIP(trimmed) === 0 ? trimmed.replace(/:\d{1,5}$/, "") : trimmed));
}

/** Returns an IPv4-mapped IPv6 address as IPv4. */
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
