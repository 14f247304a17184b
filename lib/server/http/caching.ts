import "server-only";
import { createHash, type Hash } from "node:crypto";
import type { Freshness } from "../cached/reading";
import { namesValidator } from "../exchange/validator";

/** How long others may show an old answer if this server fails, in seconds at most. */
const MOST_STALE_SECONDS = 7 * 24 * 60 * 60;

/** `Cache-Control` of content addressed by digest. */
export const IMMUTABLE_CACHE_CONTROL = "public, max-age=31536000, immutable";

/** `Cache-Control` of what changes only with a new release of the program. */
export const PROGRAM_CACHE_CONTROL = "public, max-age=3600";

/** `Cache-Control` of what concerns the reader alone: pasted text is private. */
export const READER_CACHE_CONTROL = "private, max-age=30";

/**
 * Returns the `Cache-Control` of content that can change, from the ages that the cached registry allows.
 * @see https://www.rfc-editor.org/rfc/rfc5861
 */
export function changingCacheControl({ fresh, staleWhileRevalidate, staleIfError }: Freshness): string {
  const [age, revalidate, error] = [fresh, staleWhileRevalidate, staleIfError].map((ms) => Math.round(ms / 1000));
  const outage = Math.min(MOST_STALE_SECONDS, error ?? 0);
  // The cached registry answers within its own freshness, so a browser need not keep it as long as a shared cache.
  const browser = Math.min(30, age ?? 0);
  return `public, max-age=${browser}, s-maxage=${age}, stale-while-revalidate=${revalidate}, stale-if-error=${outage}`;
}

/** Returns the seconds since the registry served the value. */
export function dataAge(readAt: number): string {
  return String(Math.max(0, Math.floor((Date.now() - readAt) / 1000)));
}

/** Returns a strong validator from the body's bytes. */
export function entityTag(body: string | Uint8Array): string {
  return entityTagOf(createHash("sha256").update(body));
}

/** Returns the same from a hash computed piece by piece. */
export function entityTagOf(hash: Hash): string {
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

/**
 * Returns a time as headers have it, to the second.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
export function httpDate(time: number): string {
  return new Date(Math.floor(time / 1000) * 1000).toUTCString();
}

/**
 * Returns true if the client already has this body. A date counts only without a validator.
 * @param changedAt when the body last changed, if that is known
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-precedence-of-preconditions
 */
export function isNotModified(request: Request, etag: string, changedAt?: number): boolean {
  const header = request.headers.get("If-None-Match");
  if (!header) return isSince(request.headers.get("If-Modified-Since"), changedAt);
  return namesValidator(header, etag);
}

function isSince(header: string | null, changedAt: number | undefined): boolean {
  const date = header === null ? Number.NaN : Date.parse(header);
  return changedAt !== undefined && Math.floor(changedAt / 1000) * 1000 <= date;
}
