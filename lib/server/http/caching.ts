import "server-only";
import { createHash, type Hash } from "node:crypto";
import type { Freshness } from "../cached/reading";

/** `Cache-Control` of what is asked for by digest. */
export const IMMUTABLE_CACHE_CONTROL = "public, max-age=31536000, immutable";

/**
 * `Cache-Control` of what can change, from the ages that the cached registry itself allows.
 * @see https://www.rfc-editor.org/rfc/rfc5861
 */
export function changingCacheControl({ fresh, staleWhileRevalidate, staleIfError }: Freshness): string {
  const [age, revalidate, error] = [fresh, staleWhileRevalidate, staleIfError].map((ms) => Math.round(ms / 1000));
  // The cached registry answers within its own freshness anyway, so a browser need not keep it as long as a shared cache.
  const browser = Math.min(30, age ?? 0);
  return `public, max-age=${browser}, s-maxage=${age}, stale-while-revalidate=${revalidate}, stale-if-error=${error}`;
}

/** Seconds since the registry itself said what is shown. */
export function dataAge(readAt: number): string {
  return String(Math.max(0, Math.floor((Date.now() - readAt) / 1000)));
}

/** A strong validator made of the body's bytes. */
export function entityTag(body: string | Uint8Array): string {
  return entityTagOf(createHash("sha256").update(body));
}

/** The same of a body that was hashed piece by piece. */
export function entityTagOf(hash: Hash): string {
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

/**
 * True where the asker holds this very body already. A cache may have made the validator weak by compressing.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function isNotModified(request: Request, etag: string): boolean {
  const header = request.headers.get("If-None-Match");
  if (!header) return false;
  return header.split(",").some((candidate) => {
    const value = candidate.trim();
    return value === "*" || value.replace(/^W\//, "") === etag;
  });
}
