import "server-only";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { BadRequest } from "./bad-request";

/**
 * Parses the digest in the one `?manifest=` of a request.
 * @throws BadRequest
 */
export function readManifestDigest(search: URLSearchParams): Digest {
  const [text, ...others] = search.getAll("manifest");
  const digest = others.length === 0 && text !== undefined ? parseDigest(text) : undefined;
  if (!digest) throw new BadRequest("DIGEST_INVALID", "ask with one ?manifest=, the digest of an image manifest");
  return digest;
}
