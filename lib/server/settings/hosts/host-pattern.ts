import "server-only";

/** Hosts that match `host[:port]` or `*.host[:port]`, where the star is exactly one label. */
export type HostPattern = { hostname: string; anyLabel: boolean; port: string };

const PATTERN =
  /^(?:(\*)\.)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;

/**
 * Parses a host pattern. Returns `undefined` if it is invalid. Without a port, it matches the default port of https or
 * http.
 */
export function parseHostPattern(text: string): HostPattern | undefined {
  const [, star, host, port = ""] = PATTERN.exec(text.toLowerCase()) ?? [];
  if (!host || (port !== "" && (Number(port) < 1 || Number(port) > 65_535))) return undefined;
  const isAddress = host.startsWith("[") || /(?:^|\.)\d+$/.test(host);
  if (star && isAddress) return undefined;
  // The URL parser decides whether the address is valid, and normalises it to the spelling that URLs have.
  const asUrl = `https://${host}`;
  if (!URL.canParse(asUrl)) return undefined;
  return { hostname: new URL(asUrl).hostname, anyLabel: star !== undefined, port: port && String(Number(port)) };
}

/** Returns true if the pattern matches the host and port of the URL. */
export function matchesHost(pattern: HostPattern, url: URL): boolean {
  const defaultPort = url.protocol === "https:" ? "443" : "80";
  if ((url.port || defaultPort) !== (pattern.port || defaultPort)) return false;
  if (!pattern.anyLabel) return url.hostname === pattern.hostname;
  const label = url.hostname.slice(0, -pattern.hostname.length - 1);
  return label !== "" && !label.includes(".") && url.hostname === `${label}.${pattern.hostname}`;
}
