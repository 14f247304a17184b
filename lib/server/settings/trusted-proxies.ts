import "server-only";
import { BlockList, isIP } from "node:net";

/** Returns true if the address belongs to a proxy whose `X-Forwarded-` headers are believed. */
export type TrustedProxies = (address: string) => boolean;

export const NO_PROXIES: TrustedProxies = () => false;

/**
 * Parses comma-separated addresses and CIDR ranges, such as `127.0.0.1, 10.0.0.0/8, fd00::/8`. Returns `undefined` if
 * one is invalid.
 */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  const list = new BlockList();
  for (const part of text.split(",")) {
    const [address = "", prefix, ...rest] = part.trim().split("/");
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return undefined;
    const most = version === 4 ? 32 : 128;
    const bits = prefix === undefined ? most : Number(prefix);
    if (!/^\d{1,3}$/.test(prefix ?? "0") || bits > most) return undefined;
    list.addSubnet(address, bits, version === 4 ? "ipv4" : "ipv6");
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
