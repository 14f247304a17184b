import { digestOf } from "../archive/digest-of";
import { type Blob, type Made, smallBlob } from "../images/made";
import { makeReferrer } from "./referrer";

/** Bills of materials that are invalid, or larger than a reader should accept; `many-packages` is valid. */
export const ODD_SBOM_KINDS = ["not-json", "other-json", "cut", "many-packages"] as const;
export type OddSbomKind = (typeof ODD_SBOM_KINDS)[number];

const SPDX = "application/spdx+json";
const HEAD = '{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"odd","packages":[';

/** The number of packages in the long document of about 36 MB. */
export const MANY_PACKAGES = 120_000;

let made: WeakRef<Buffer> | undefined;

/** Makes a long document. It is kept only while somebody reads it: making it takes seconds on a busy machine. */
function manyPackages(): Buffer {
  const known = made?.deref() ?? makeManyPackages();
  made = new WeakRef(known);
  return known;
}

/** Readers skip most of it. */
function makeManyPackages(): Buffer {
  const filling = "Copyright of a sample. ".repeat(8);
  const rows = Array.from({ length: MANY_PACKAGES }, (_, at) =>
    JSON.stringify({
      SPDXID: `SPDXRef-${at}`,
      name: `package-${String(at).padStart(6, "0")}`,
      versionInfo: `1.${at % 50}.0`,
      licenseDeclared: "MIT",
      copyrightText: filling,
    }),
  );
  return Buffer.from(`${HEAD}${rows.join(",")}]}`);
}

let long: Pick<Blob, "digest" | "size"> | undefined;

function content(kind: OddSbomKind): { mediaType: string; blob: Blob } {
  const text = (words: string) => ({ mediaType: SPDX, blob: smallBlob(Buffer.from(words)) });
  switch (kind) {
    case "not-json":
      return text("<!doctype html><title>SBOM</title><p>Ask the build team.</p>");
    case "other-json":
      return text('{"materials":["wood","glue"]}');
    case "cut":
      return text(`${HEAD}{"name":"a"},{"na`);
    case "many-packages": {
      if (!long) {
        const bytes = manyPackages();
        long = { digest: digestOf(bytes), size: bytes.length };
      }
      return { mediaType: SPDX, blob: { ...long, bytes: manyPackages } };
    }
  }
}

/**
 * Makes an odd bill of materials about one manifest. The one that is not JSON has an invalid date. `created` is RFC
 * 3339.
 */
export function makeOddSbom(subject: Made, kind: OddSbomKind, created: string): Made {
  return makeReferrer(subject, {
    artifactType: SPDX,
    layers: [content(kind)],
    annotations: { "org.opencontainers.image.created": kind === "not-json" ? "yesterday" : created },
  });
}
