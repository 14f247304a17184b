import "server-only";
import type { Descriptor, Manifest } from "@/lib/oci/manifest/manifest";
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { NameList } from "../names/name-list";
import type { FetchedManifest, Registry } from "./registry";

/** The repository and the tag that `scripts/serve/rehearsal.mjs` asks for. */
const REPOSITORY = "rehearsal/image";
const TAG = "1.0";

const digestOf = (number: number): Digest => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);

function described(number: number, mediaType: string, more: Partial<Descriptor> = {}): Descriptor {
  return { mediaType, digest: digestOf(number), size: 1_000, ...more };
}

const CONFIG = new TextEncoder().encode(
  JSON.stringify({
    architecture: "amd64",
    os: "linux",
    created: "2026-01-01T00:00:00Z",
    config: { Env: ["PATH=/bin"], Cmd: ["sh"], Labels: { name: "value" } },
    history: [{ created_by: "RUN true" }],
    rootfs: { type: "layers", diff_ids: [digestOf(9)] },
  }),
);

const MANIFESTS: readonly Manifest[] = [
  {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [described(1, OCI_MANIFEST, { platform: { os: "linux", architecture: "amd64" } })],
  },
  {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, digest: digestOf(8), size: CONFIG.byteLength },
    layers: [described(9, "application/vnd.oci.image.layer.v1.tar+gzip")],
  },
];

/** Returns a registry of one small image, made up, without a network: pages of it run the code that later pages need. */
export function rehearsedRegistry(): Registry {
  return {
    ping: async () => ({ milliseconds: 0 }),
    catalog: async () => NameList.from([REPOSITORY]),
    tags: async () => NameList.from([TAG, "latest"]),
    manifest: async (_repository, reference) => fetched(reference === digestOf(1) ? 1 : 0),
    manifestUnless: async () => undefined,
    referrers: async () => ({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] }),
    blob: async () => CONFIG,
    async *blobStream() {
      yield CONFIG;
    },
  };
}

function fetched(number: 0 | 1): FetchedManifest {
  const manifest = MANIFESTS[number] ?? { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  return { digest: digestOf(number), mediaType: manifest.mediaType ?? OCI_MANIFEST, bytes, manifest };
}
