import { isImageIndex, type Manifest } from "@/lib/oci/manifest";
import { CONFIG_MEDIA_TYPES } from "@/lib/oci/media-type";
import type { ArtifactKind } from "./artifact-kind";

const KIND_OF_CONFIG: Record<string, ArtifactKind> = {
  "application/vnd.cncf.helm.config.v1+json": "helm-chart",
  "application/vnd.ms.bicep.module.config.v1+json": "bicep-module",
  ...Object.fromEntries(CONFIG_MEDIA_TYPES.map((mediaType) => [mediaType, "image"])),
};

/**
 * What a manifest describes. The config's media type decides, because `artifactType` is missing from older modules;
 * PowerShell modules have no type of their own and are known by their namespace.
 */
export function manifestKind(manifest: Manifest, repository: string): ArtifactKind {
  if (isImageIndex(manifest)) return "index";
  const kind = KIND_OF_CONFIG[manifest.config.mediaType ?? ""];
  if (kind) return kind;
  return repository.startsWith("psresource/") ? "powershell-module" : "artifact";
}
