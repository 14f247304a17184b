import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import { holdForReader } from "../memory/answer-claim";
import { isNotModified } from "./caching";

/**
 * Next removes `Content-Length`, which clients need for a HEAD; scripts/serve/main.mjs restores it from this header.
 */
export const BODY_LENGTH = "X-Body-Length";

type Content = { bytes: Uint8Array; digest: Digest };

/**
 * Returns bytes that are known by their digest, unchanged, with support for 304 and HEAD. `headers` are added as given.
 * @throws RegistryFailure `busy` if too many bytes wait for their readers
 */
export function bytesResponse(request: Request, { bytes, digest }: Content, headers: Record<string, string>): Response {
  const etag = `"${digest}"`;
  const shared = { ...headers, "Docker-Content-Digest": digest, ETag: etag };
  if (isNotModified(request, etag)) return new Response(null, { status: 304, headers: shared });
  if (request.method !== "HEAD") holdForReader(bytes.byteLength);
  const withLength = { ...shared, [BODY_LENGTH]: String(bytes.byteLength) };
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), { headers: withLength });
}
