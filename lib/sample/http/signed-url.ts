import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a redirect to the data endpoint is valid, in milliseconds. */
const LIFETIME = 20 * 60_000;
/** Protects nothing: it makes addresses that the registry endpoint did not issue fail, as in reality. */
const SIGNING_KEY = "sample";

function signature(path: string, expires: string, scope: string): string {
  return createHmac("sha256", SIGNING_KEY).update(`${path}\n${expires}\n${scope}`).digest("base64url");
}

/** Returns an address on the data endpoint, with its expiry `se` (RFC 3339) and its signature `sig`. */
export function signedUrl(dataHost: string, path: string, scope: string): string {
  const expires = `${new Date(Date.now() + LIFETIME).toISOString().slice(0, 19)}Z`;
  const query = new URLSearchParams({ se: expires, sp: "r", scope, sig: signature(path, expires, scope) });
  return `http://${dataHost}${path}?${query}`;
}

/** Returns true for an address from `signedUrl` that has not expired. */
export function isSigned(path: string, query: URLSearchParams): boolean {
  const expires = query.get("se") ?? "";
  const given = Buffer.from(query.get("sig") ?? "");
  const right = Buffer.from(signature(path, expires, query.get("scope") ?? ""));
  return given.length === right.length && timingSafeEqual(given, right) && Date.parse(expires) > Date.now();
}
