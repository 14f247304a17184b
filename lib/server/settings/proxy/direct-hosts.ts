import "server-only";
import { BlockList, isIP } from "node:net";

/** Returns true if an address is reached without a proxy. */
export type DirectHosts = (url: URL) => boolean;

type Entry = { name: string; port: string };

/**
 * Parses `NO_PROXY` as other tools read it: names with all names below them (a leading `.` or `*.` changes nothing), addresses, CIDR ranges,
 * each also with a port; `*` is everything. Commas or spaces separate them. An entry that is none of these matches nothing.
 */
export function parseDirectHosts(text: string): DirectHosts {
  const ranges = new BlockList();
  const addresses: Entry[] = [];
  const names: Entry[] = [];
  let isEverything = false;
  for (const part of text.toLowerCase().split(/[\s,]+/)) {
    if (part === "*") isEverything = true;
    else if (part.includes("/")) addRange(ranges, part);
    else if (part !== "") {
      const { name, port } = entry(part);
      if (isIP(name)) addresses.push({ name: canonical(name), port });
      else names.push({ name: name.replace(/^\*?\./, ""), port });
    }
  }
  return (url) => {
    if (isEverything) return true;
    const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const isPort = (entry: Entry) => entry.port === "" || entry.port === port;
    if (isIP(host)) {
      return ranges.check(host, family(host)) || addresses.some((each) => each.name === host && isPort(each));
    }
    return names.some((each) => (host === each.name || host.endsWith(`.${each.name}`)) && isPort(each));
  };
}

function addRange(ranges: BlockList, text: string): void {
  const [address = "", prefix = ""] = text.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  if (isIP(address) && /^\d{1,3}$/.test(prefix) && Number(prefix) <= most) {
    ranges.addSubnet(address, Number(prefix), family(address));
  }
}

/** Splits a port off: an IPv6 address has one only behind brackets. */
function entry(text: string): Entry {
  const [, bracketed, after = ""] = /^\[([^\]]*)\](?::(\d+))?$/.exec(text) ?? [];
  if (bracketed !== undefined) return { name: bracketed, port: after };
  if (isIP(text)) return { name: text, port: "" };
  const [, name = text, port = ""] = /^([^:]*):(\d+)$/.exec(text) ?? [];
  return { name, port };
}

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** Returns an address as URLs write it. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
