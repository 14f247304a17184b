import { hexOf } from "../archive/keystream";

const COMPONENTS: readonly (readonly [name: string, license: string])[] = [
  ["ca-certificates", "MPL-2.0"],
  ["openssl", "Apache-2.0"],
  ["tzdata", "LicenseRef-public-domain"],
  ["zlib", "Zlib"],
  ["icu", "ICU"],
];

/**
 * Returns a small SPDX 2.3 document about one image. `created` is RFC 3339.
 * @see https://spdx.github.io/spdx-spec/v2.3/
 */
export function spdxDocument(name: string, digest: string, created: string): object {
  const packages = COMPONENTS.map(([component, license], position) => ({
    SPDXID: `SPDXRef-Package-${component}`,
    name: component,
    versionInfo: `${1 + (digest.charCodeAt(10 + position) % 4)}.${digest.charCodeAt(20 + position) % 20}.0`,
    downloadLocation: "NOASSERTION",
    filesAnalyzed: false,
    licenseConcluded: license,
    licenseDeclared: license,
    copyrightText: "NOASSERTION",
  }));
  return {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: "SPDXRef-DOCUMENT",
    name,
    documentNamespace: `https://sample.invalid/spdx/${hexOf(digest, 32)}`,
    creationInfo: { created: `${created.slice(0, 19)}Z`, creators: ["Tool: sample-registry"] },
    packages,
    relationships: packages.map(({ SPDXID }) => ({
      spdxElementId: "SPDXRef-DOCUMENT",
      relationshipType: "DESCRIBES",
      relatedSpdxElement: SPDXID,
    })),
  };
}
