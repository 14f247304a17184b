import { DOCKER_MANIFEST_LIST, OCI_INDEX } from "@/lib/oci/manifest/media-type";
import type { Format } from "./image";
import { type Annotations, type Made, made } from "./made";

/** Returns the descriptor by which an index lists a manifest. */
export function entryDescriptor(entry: Made): object {
  return {
    mediaType: entry.mediaType,
    digest: entry.digest,
    size: entry.bytes.length,
    ...(entry.artifactType ? { artifactType: entry.artifactType } : {}),
    ...(entry.platform ? { platform: entry.platform } : {}),
    ...(entry.listedWith ? { annotations: entry.listedWith } : {}),
  };
}

/**
 * Makes an image index, or Docker's manifest list, of these manifests.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
export function makeIndex(format: Format, entries: readonly Made[], annotations?: Annotations): Made {
  const mediaType = format === "oci" ? OCI_INDEX : DOCKER_MANIFEST_LIST;
  const extra = annotations ? { annotations } : {};
  const body = { schemaVersion: 2, mediaType, manifests: entries.map(entryDescriptor), ...extra };
  return made(mediaType, body, { entries, ...extra });
}
