import { OCI_CONFIG, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { makeIndex } from "../images/index-of";
import { type Annotations, type Blob, jsonBlob, type Made, made } from "../images/made";
import { appImage } from "../linux/app-image";
import { spdxDocument } from "../referrers/spdx";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";
const SPDX = "https://spdx.dev/Document";
/** The scans of a build that also scans its stages and its context. The scan of the image is not the first. */
const SCANS = ["sbom-build", "sbom", "sbom-context"];

type Layer = { mediaType: string; blob: Blob; annotations?: Annotations };

/** Makes a manifest in the form of Cosign's and BuildKit's attachments: an image's, with documents as layers. */
function documents(layers: readonly Layer[], parts: Partial<Made> = {}): Made {
  const config = jsonBlob({ architecture: "", os: "", config: {}, rootfs: { type: "layers", diff_ids: [] } });
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, digest: config.digest, size: config.size },
    layers: layers.map(({ mediaType, blob, annotations = {} }) => ({
      mediaType,
      size: blob.size,
      digest: blob.digest,
      annotations,
    })),
  };
  return made(OCI_MANIFEST, body, { ...parts, blobs: [config, ...layers.map(({ blob }) => blob)] });
}

function statement(name: string, about: Made, predicateType: string, predicate: object): object {
  const subject = [{ name, digest: { sha256: about.digest.slice("sha256:".length) } }];
  return { _type: "https://in-toto.io/Statement/v0.1", predicateType, subject, predicate };
}

function attestations(name: string, image: Made): Made {
  const layers = SCANS.map((scan) => ({
    mediaType: "application/vnd.in-toto+json",
    blob: jsonBlob(statement(name, image, SPDX, spdxDocument(scan, image.digest, CREATED))),
    annotations: { "in-toto.io/predicate-type": SPDX },
  }));
  return documents(layers, {
    platform: { architecture: "unknown", os: "unknown" },
    listedWith: {
      "vnd.docker.reference.type": "attestation-manifest",
      "vnd.docker.reference.digest": image.digest,
    },
  });
}

/** Returns Cosign's attachments to an image, by the suffix of their tag. */
function attachedByCosign(name: string, image: Made): Record<string, Made> {
  const simple = {
    critical: {
      identity: { "docker-reference": name },
      image: { "docker-manifest-digest": image.digest },
      type: "cosign container image signature",
    },
    optional: null,
  };
  const envelope = (predicateType: string, predicate: object) => {
    const payload = Buffer.from(JSON.stringify(statement(name, image, predicateType, predicate))).toString("base64");
    return {
      mediaType: "application/vnd.dsse.envelope.v1+json",
      blob: jsonBlob({
        payloadType: "application/vnd.in-toto+json",
        payload,
        signatures: [{ keyid: "", sig: "c2ln" }],
      }),
      annotations: { "dev.cosignproject.cosign/signature": "", predicateType },
    };
  };
  const spdx = spdxDocument(name, image.digest, CREATED);
  return {
    sig: documents([
      {
        mediaType: "application/vnd.dev.cosign.simplesigning.v1+json",
        blob: jsonBlob(simple),
        annotations: { "dev.cosignproject.cosign/signature": "c2ln" },
      },
    ]),
    att: documents([envelope(SPDX, spdx), envelope("https://slsa.dev/provenance/v0.2", { buildType: "sample" })]),
    sbom: documents([{ mediaType: "text/spdx+json", blob: jsonBlob(spdx) }]),
  };
}

/** Returns an image with Cosign's attachments under tags, and several bills of materials from its build. */
export function cosignTags(name: string): Releases {
  const recipe = { repository: name, version: "1.0", distribution: "noble", format: "oci", created: CREATED } as const;
  const image = appImage(recipe, "amd64");
  const index = makeIndex("oci", [image, attestations(name, image)]);
  const releases = new Releases(name).publish({ key: "1.0", created: CREATED, make: () => index }, [{ name: "1.0" }]);
  for (const [suffix, manifest] of Object.entries(attachedByCosign(name, index))) {
    const tag = `${index.digest.replace(":", "-")}.${suffix}`;
    releases.publish({ key: suffix, created: CREATED, make: () => manifest }, [{ name: tag }]);
  }
  return releases;
}
