/** The name that SBOM generators give to the scan of the image itself. */
const USUAL_NAME = "sbom";

/**
 * Returns the position of the image's own bill of materials among several, by their names. Returns `undefined` if the
 * names do not tell. BuildKit derives the names for build stages and the build context from it: `sbom`, `sbom-build`,
 * `sbom-context`.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/sbom-protocol.md
 */
export function ownDocument(names: readonly (string | undefined)[]): number | undefined {
  const base = names.map((name) =>
    name?.replace(/(?<!\.(?:spdx|cdx|cyclonedx|json))(?:\.(?:spdx|cdx|cyclonedx|json))+$/i, ""),
  );
  const usual = base.findIndex((name) => name?.toLowerCase() === USUAL_NAME);
  if (usual >= 0) return usual;
  const first = base.findIndex((name) =>
    base.every(
      (other) => name && (other === name || /^[-_./: ]/.test(other?.startsWith(name) ? other.slice(name.length) : "")),
    ),
  );
  return first >= 0 ? first : undefined;
}
