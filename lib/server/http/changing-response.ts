import "server-only";
import type { Freshness } from "../cached/reading";
import { holdForReader } from "../memory/answer-claim";
import { changingCacheControl, dataAge, entityTag, httpDate, isNotModified } from "./caching";

/**
 * Returns a JSON answer that can change, with validator and age, or 304. `headers` are added as given.
 * @throws RegistryFailure `busy` if too many bytes wait for their readers
 */
export function changingResponse(
  request: Request,
  { body, readAt, freshness }: { body: string; readAt: number; freshness: Freshness },
  headers: Record<string, string> = {},
): Response {
  return validatedResponse(request, { body: () => body, etag: entityTag(body), readAt, freshness }, headers);
}

/** Returns the same from a known validator, with a body that is made only if it is sent. */
export function validatedResponse(
  request: Request,
  {
    body,
    etag,
    changedAt,
    readAt,
    freshness,
  }: {
    body: () => string | ReadableStream;
    etag: string;
    /** For clients that know dates only. */
    changedAt?: number;
    readAt: number;
    freshness: Freshness;
  },
  headers: Record<string, string> = {},
): Response {
  const shared = {
    ...headers,
    ETag: etag,
    ...(changedAt === undefined ? {} : { "Last-Modified": httpDate(changedAt) }),
    "Cache-Control": changingCacheControl(freshness),
    "X-Data-Age": dataAge(readAt),
  };
  if (isNotModified(request, etag, changedAt)) return new Response(null, { status: 304, headers: shared });
  const made = body();
  if (typeof made === "string" && request.method !== "HEAD") holdForReader(2 * made.length);
  return new Response(made, { headers: { "Content-Type": "application/json; charset=utf-8", ...shared } });
}
