import { gzip } from "../archive/gzip";
import { hexOf } from "../archive/keystream";
import { type Blob, jsonBlob, type Made, smallBlob } from "../images/made";
import { makeReferrer } from "./referrer";
import { spdxDocument } from "./spdx";

/** The forms of attached bills of materials. */
const SBOM_KINDS = ["spdx", "spdx-gzip", "in-toto-spdx", "cyclonedx"] as const;
export type SbomKind = (typeof SBOM_KINDS)[number];

const SPDX = "application/spdx+json";
const CYCLONEDX = "application/vnd.cyclonedx+json";

function cycloneDx(name: string, digest: string, created: string): object {
  const [a, b, c] = [hexOf(digest, 8), hexOf(`${digest} b`, 3), hexOf(`${digest} c`, 3)];
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${a}-0000-4${b}-8${c}-${hexOf(`${digest} d`, 12)}`,
    version: 1,
    metadata: { timestamp: created, component: { type: "container", name, version: digest } },
    components: ["openssl", "zlib", "tzdata"].map((library) => ({ type: "library", name: library, version: "1.0.0" })),
  };
}

function statement(name: string, subject: Made, created: string): object {
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: subject.digest.slice("sha256:".length) } }],
    predicateType: "https://spdx.dev/Document/v2.3",
    predicate: spdxDocument(name, subject.digest, created),
  };
}

function content(
  kind: SbomKind,
  name: string,
  subject: Made,
  created: string,
): { type: string; mediaType: string; blob: Blob } {
  const spdx = spdxDocument(name, subject.digest, created);
  switch (kind) {
    case "spdx":
      return { type: SPDX, mediaType: SPDX, blob: jsonBlob(spdx) };
    case "spdx-gzip":
      return { type: SPDX, mediaType: `${SPDX}+gzip`, blob: smallBlob(gzip(Buffer.from(JSON.stringify(spdx)))) };
    case "in-toto-spdx":
      return {
        type: SPDX,
        mediaType: "application/vnd.in-toto+json",
        blob: jsonBlob(statement(name, subject, created)),
      };
    case "cyclonedx":
      return { type: CYCLONEDX, mediaType: CYCLONEDX, blob: jsonBlob(cycloneDx(name, subject.digest, created)) };
  }
}

/** Makes a bill of materials about one manifest, in one of the forms. `created` is RFC 3339. */
export function makeSbom(subject: Made, kind: SbomKind, name: string, created: string): Made {
  const { type, mediaType, blob } = content(kind, name, subject, created);
  return makeReferrer(subject, {
    artifactType: type,
    layers: [{ mediaType, blob, annotations: { "org.opencontainers.image.title": `${kind}.json` } }],
    annotations: { "org.opencontainers.image.created": created },
  });
}
