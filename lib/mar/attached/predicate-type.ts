/** The kind of an attached document. */
export type DocumentKind = "signature" | "sbom" | "provenance" | "vex" | "scan" | "other";

/** Predicate types by kind. Each may be followed by a version. */
const KINDS: readonly (readonly [DocumentKind, readonly string[]])[] = [
  [
    "sbom",
    ["https://spdx.dev/Document", "https://cyclonedx.org/bom", "https://cyclonedx.org/schema", "https://syft.dev/bom"],
  ],
  ["provenance", ["https://slsa.dev/provenance", "https://in-toto.io/Provenance"]],
  ["vex", ["https://openvex.dev/ns"]],
  [
    "scan",
    [
      "https://cosign.sigstore.dev/attestation/vuln",
      "https://in-toto.io/attestation/vulns",
      "https://scout.docker.com/vulnerabilities",
    ],
  ],
  ["signature", ["https://sigstore.dev/cosign/sign"]],
];

/** `/v1`, `/v0.2.0`, `/2.3`, and `@v0.0.1` as OpenVEX writes it. */
const VERSION = /^(?:[/@]v?\d[\w.-]*)?\/?$/;

/**
 * Annotations that name the predicate type of a statement: of BuildKit and in-toto, of Sigstore bundles, of Cosign 1
 * and 2.
 */
const ANNOTATIONS = ["in-toto.io/predicate-type", "dev.sigstore.bundle.predicateType", "predicateType"] as const;

/** Returns the predicate type in annotations, if there is one. */
export function predicateTypeIn(annotations: Readonly<Record<string, string>> | undefined): string | undefined {
  return ANNOTATIONS.map((name) => annotations?.[name]).find(Boolean);
}

/**
 * Returns the kind of a statement by its predicate type. Ignores scheme and version: Cosign has omitted the one and
 * changed the other.
 * @see https://github.com/in-toto/attestation/tree/main/spec/predicates
 * @see https://github.com/sigstore/cosign/blob/main/specs/COSIGN_PREDICATE_SPEC.md
 */
export function kindOfPredicateType(predicateType: string): DocumentKind {
  const wanted = predicateType.replace(/^https?:\/\//, "");
  const found = KINDS.find(([, types]) =>
    types.some((type) => {
      const name = type.slice("https://".length);
      return wanted.startsWith(name) && VERSION.test(wanted.slice(name.length));
    }),
  );
  return found?.[0] ?? "other";
}
