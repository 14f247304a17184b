const IMAGE_SPEC = "https://github.com/opencontainers/image-spec/blob/v1.1.1";
const DISTRIBUTION_SPEC = "https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md";

/**
 * Words that people stumble over, each with the part of a specification that defines it, if one does. Their explanations are
 * in the messages.
 */
export const TERMS = {
  index: `${IMAGE_SPEC}/image-index.md`,
  digest: `${IMAGE_SPEC}/descriptor.md#digests`,
  floatingTag: undefined,
  chiseled: undefined,
  distroless: undefined,
  osVersion: `${IMAGE_SPEC}/image-index.md#image-index-property-descriptions`,
  referrer: `${DISTRIBUTION_SPEC}#listing-referrers`,
  attestation: undefined,
} as const satisfies Record<string, string | undefined>;

export type TermId = keyof typeof TERMS;

/** Returns the terms in names of repositories and tags: how images are made small. */
export function termsIn(...names: string[]): TermId[] {
  return (["chiseled", "distroless"] as const).filter((word) => names.some((name) => name.includes(word)));
}
