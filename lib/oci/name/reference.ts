import { type Digest, parseDigest } from "./digest";
import { parseTag, type Tag } from "./tag";

/**
 * The last component of a `/manifests/` request: a tag or a digest.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export type Reference = Tag | Digest;

export type ParsedReference = { kind: "tag"; tag: Tag } | { kind: "digest"; digest: Digest };

/** Why a text is not a reference. Only a digest can contain a colon, so the code follows from it. */
export type ReferenceProblem = "TAG_INVALID" | "DIGEST_INVALID";

/** Parses a reference. For an invalid text, says whether a tag or a digest was meant. */
export function parseReference(text: string): ParsedReference | { kind: "invalid"; problem: ReferenceProblem } {
  if (text.includes(":")) {
    const digest = parseDigest(text);
    return digest ? { kind: "digest", digest } : { kind: "invalid", problem: "DIGEST_INVALID" };
  }
  const tag = parseTag(text);
  return tag ? { kind: "tag", tag } : { kind: "invalid", problem: "TAG_INVALID" };
}

/** Returns true for a digest; a tag cannot contain a colon. */
export function isDigest(reference: Reference): reference is Digest {
  return reference.includes(":");
}
