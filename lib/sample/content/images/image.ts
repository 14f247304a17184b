import { DOCKER_CONFIG, DOCKER_MANIFEST, OCI_CONFIG, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { type ForeignLayer, type Layer, layerBlob } from "./layer";
import { type Annotations, type Blob, jsonBlob, type Made, made, type WirePlatform } from "./made";

export type Format = "docker" | "oci";

/** A step of the build: with a layer, or an "empty" one that only changed settings. */
export type Step = { createdBy: string; layer?: Layer | ForeignLayer; comment?: string };

/** `config` of the image configuration, in the spec's spelling. */
export type RunSettings = {
  User?: string;
  ExposedPorts?: Record<string, object>;
  Env?: string[];
  Entrypoint?: string[];
  Cmd?: string[];
  WorkingDir?: string;
  Labels?: Record<string, string>;
};

export type ImageRecipe = {
  format: Format;
  platform: WirePlatform;
  /** RFC 3339. */
  created: string;
  steps: readonly Step[];
  run: RunSettings;
  annotations?: Annotations;
};

const MEDIA_TYPES = {
  docker: {
    manifest: DOCKER_MANIFEST,
    config: DOCKER_CONFIG,
    layer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
    foreign: "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
  },
  oci: {
    manifest: OCI_MANIFEST,
    config: OCI_CONFIG,
    layer: "application/vnd.oci.image.layer.v1.tar+gzip",
    foreign: "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
  },
} as const;

/**
 * Makes one platform's image: configuration, layers, manifest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export function makeImage({ format, platform, created, steps, run, annotations }: ImageRecipe): Made {
  const types = MEDIA_TYPES[format];
  const blobs: Blob[] = [];
  const layers: object[] = [];
  const diffIds: string[] = [];
  const history: object[] = [];
  for (const { createdBy, layer, comment } of steps) {
    history.push({
      created,
      created_by: createdBy,
      ...(comment ? { comment } : {}),
      ...(layer ? {} : { empty_layer: true }),
    });
    if (!layer) continue;
    if ("urls" in layer) {
      const { digest, size, urls } = layer;
      layers.push({ mediaType: types.foreign, size, digest, urls });
      diffIds.push(layer.diffId);
      continue;
    }
    const { diffId, ...blob } = layerBlob(layer);
    layers.push({ mediaType: types.layer, size: blob.size, digest: blob.digest });
    diffIds.push(diffId);
    blobs.push(blob);
  }
  const config = jsonBlob({
    ...platform,
    created,
    config: run,
    rootfs: { type: "layers", diff_ids: diffIds },
    history,
  });
  const body = {
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, size: config.size, digest: config.digest },
    layers,
    ...(annotations ? { annotations } : {}),
  };
  return made(types.manifest, body, { platform, blobs: [config, ...blobs], ...(annotations ? { annotations } : {}) });
}
