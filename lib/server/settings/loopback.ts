import "server-only";

/**
 * Returns true for names of this machine only: `localhost`, 127.0.0.0/8 and `[::1]`.
 * @param hostname as `URL.hostname` returns it: lower case, IPv4 in four decimal parts, IPv6 in brackets
 */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
