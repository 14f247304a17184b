/**
 * The serialization of a bill of materials. Only `json`, SPDX or CycloneDX, is read here; others are passed on as they
 * are. `other` if the type does not say.
 */
export type SbomForm = "json" | "xml" | "tag-value" | "syft" | "other";

/**
 * Media and artifact types of bills of materials, without parameters and compression.
 * @see https://www.iana.org/assignments/media-types/application/spdx+json
 * @see https://www.iana.org/assignments/media-types/application/vnd.cyclonedx+json
 * @see https://github.com/sigstore/cosign/blob/v2.4.1/pkg/types/media.go
 */
const FORMS: Readonly<Record<string, SbomForm>> = {
  "application/spdx+json": "json",
  "application/spdx3+json": "json",
  "text/spdx+json": "json",
  "application/vnd.cyclonedx+json": "json",
  "application/vnd.cyclonedx+xml": "xml",
  "text/spdx+xml": "xml",
  "application/spdx+xml": "xml",
  "text/spdx": "tag-value",
  "application/spdx": "other",
  "application/vnd.cyclonedx": "other",
  "application/vnd.syft+json": "syft",
  "application/syft+json": "syft",
};

/** Unregistered types contain it as one of their words: `application/vnd.example.sbom.v1`, `example/sbom`. */
const WORD = /[./+_-]/;

/**
 * Returns the serialization of a bill of materials by its media or artifact type. Returns `undefined` for other types.
 */
export function sbomForm(mediaType: string): SbomForm | undefined {
  const type = essence(mediaType).replace(/\+(?:gzip|zstd)$/, "");
  if (Object.hasOwn(FORMS, type)) return FORMS[type];
  return type.split(WORD).includes("sbom") ? "other" : undefined;
}

/** Returns true for a media or artifact type of bills of materials. Ignores parameters. */
export function isSbomMediaType(mediaType: string): boolean {
  return sbomForm(mediaType) !== undefined;
}

/** Returns a media type in lower case without its parameters. */
export function essence(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}
