import { type Digest, digestParts, parseDigest } from "@/lib/oci/name/digest";
import { parseTag, type Tag } from "@/lib/oci/name/tag";

/** The content under a tag that is made from a digest: a list of referrers, or an attachment by Cosign. */
export type AttachedTagKind = "referrers" | "signature" | "attestations" | "sbom";

const SUFFIXES: Readonly<Record<Exclude<AttachedTagKind, "referrers">, string>> = {
  signature: ".sig",
  attestations: ".att",
  sbom: ".sbom",
};
const KIND_OF_SUFFIX: Readonly<Record<string, AttachedTagKind>> = {
  "": "referrers",
  ".sig": "signature",
  ".att": "attestations",
  ".sbom": "sbom",
};

/**
 * Returns the digest in a tag and the kind of its content: `sha256-<hex>.sig`, `.att` and `.sbom` are Cosign's,
 * `sha256-<hex>` is the fallback tag of the distribution-spec. Returns `undefined` for other tags.
 * @see https://github.com/sigstore/cosign/blob/v2.4.1/specs/SIGNATURE_SPEC.md#tag-based-discovery
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export function attachedTag(tag: string): { digest: Digest; kind: AttachedTagKind } | undefined {
  const [, encoded, suffix = ""] = /^sha256-([0-9a-f]{64})(\.(?:sig|att|sbom))?$/.exec(tag) ?? [];
  const digest = encoded && parseDigest(`sha256:${encoded}`);
  const kind = KIND_OF_SUFFIX[suffix];
  return digest && kind ? { digest, kind } : undefined;
}

/** Returns the tags under which Cosign attaches content to a digest, with their kinds. */
export function cosignTags(digest: Digest): { tag: Tag; kind: AttachedTagKind }[] {
  const { algorithm, encoded } = digestParts(digest);
  return (["signature", "attestations", "sbom"] as const).flatMap((kind) => {
    const tag = parseTag(`${algorithm}-${encoded}${SUFFIXES[kind]}`);
    return tag ? { tag, kind } : [];
  });
}
