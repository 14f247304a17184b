import "server-only";
import { BlockList, isIP } from "node:net";

/** Returns true if an address is reached without a proxy. */
export type DirectHosts = (url: URL) => boolean;

/** Whether an entry has a host, which is lower case, without brackets and dots around it. */
type Entry = { has: (host: string) => boolean; port: string };

/**
 * Parses `NO_PROXY` as other tools read it: names with all names below them (a `.` or `*.` before and a `.` behind change nothing), addresses, CIDR
 * ranges, each also with a port; `*` is everything. Commas or spaces separate them. An entry that is none of these matches nothing.
 */
export function parseDirectHosts(text: string): DirectHosts {
  const parts = text.toLowerCase().split(/[\s,]+/);
  if (parts.includes("*")) return () => true;
  const entries = parts.map(entry).filter((each) => each !== undefined);
  return (url) => {
    const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return entries.some((each) => (each.port === "" || each.port === port) && each.has(host));
  };
}

/** A range in CIDR form: address, also in brackets, bits, port. */
const RANGE = /^\[?([^[\]/]+)\]?\/(\d{1,3})(?::(\d+))?$/;
/** What else has a port: an IPv6 address in brackets, an IPv4 address, a name. */
const PLACE = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/;

function entry(text: string): Entry | undefined {
  const [, address = "", bits = "", rangePort = ""] = RANGE.exec(text) ?? [];
  if (address) return { has: inRange(address, Number(bits)), port: rangePort };
  if (text.includes("/")) return undefined;
  if (isIP(text)) return { has: isAddress(text), port: "" };
  const [, bracketed, plain = "", port = ""] = PLACE.exec(text) ?? [];
  const place = bracketed ?? plain;
  if (isIP(place)) return { has: isAddress(place), port };
  const name = place.replace(/^\*?\./, "").replace(/\.$/, "");
  return name === "" ? undefined : { has: (host) => host === name || host.endsWith(`.${name}`), port };
}

function inRange(address: string, bits: number): Entry["has"] {
  const range = new BlockList();
  if (isIP(address) && bits <= (isIP(address) === 4 ? 32 : 128)) range.addSubnet(address, bits, family(address));
  return (host) => isIP(host) !== 0 && range.check(host, family(host));
}

function isAddress(address: string): Entry["has"] {
  const written = canonical(address);
  return (host) => host === written;
}

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** Returns an address as URLs write it. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
