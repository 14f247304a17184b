import "server-only";
import { BlockList, isIP } from "node:net";

/**
 * Ranges of IPv4 that no server on the internet has.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const SPECIAL_IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** The only range of IPv6 that servers on the internet have, and those within it that they do not. */
const GLOBAL_IPV6 = "2000::/3";
/** @see https://www.iana.org/assignments/iana-ipv6-special-registry */
const SPECIAL_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** What a resolver makes of an IPv4 address for a network that has IPv6 only; the address is at the end. */
const TRANSLATED = "64:ff9b::/96";
const MAPPED = "::ffff:0:0/96";

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);
const global = listOf([GLOBAL_IPV6]);
const holdsIpv4 = listOf([TRANSLATED, MAPPED]);

/** Returns true for an address of a server on the internet: none of this machine, of a private network, or with a special purpose. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, "ipv4");
  if (version !== 6) return false;
  const plain = address.replace(/%.*/s, "");
  if (holdsIpv4.check(plain, "ipv6")) return isPublicAddress(lastFourBytes(plain));
  return global.check(plain, "ipv6") && !special.check(plain, "ipv6");
}

function lastFourBytes(address: string): string {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [low = "0", high = "0"] = written.split(":").reverse();
  const bits = (Number.parseInt(high || "0", 16) << 16) | Number.parseInt(low || "0", 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".");
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? "ipv4" : "ipv6");
  }
  return list;
}
