import * as z from "zod/mini";
import { isImageIndex, type Manifest } from "@/lib/oci/manifest";
import { CONFIG_MEDIA_TYPES } from "@/lib/oci/media-type";

/** What a manifest describes, told by its media type and its config's. */
export const artifactKindSchema = z.enum([
  "index",
  "image",
  "helm-chart",
  "bicep-module",
  "powershell-module",
  "artifact",
]);
export type ArtifactKind = z.infer<typeof artifactKindSchema>;

const KIND_OF_CONFIG: Record<string, ArtifactKind> = {
  "application/vnd.cncf.helm.config.v1+json": "helm-chart",
  "application/vnd.ms.bicep.module.config.v1+json": "bicep-module",
  ...Object.fromEntries(CONFIG_MEDIA_TYPES.map((mediaType) => [mediaType, "image"])),
};

/**
 * What a manifest describes. The config's media type decides, because `artifactType` is missing from older modules;
 * PowerShell modules have no type of their own and are known by their namespace.
 */
export function artifactKind(manifest: Manifest, repository: string): ArtifactKind {
  if (isImageIndex(manifest)) return "index";
  const kind = KIND_OF_CONFIG[manifest.config.mediaType ?? ""];
  if (kind) return kind;
  return repository.startsWith("psresource/") ? "powershell-module" : "artifact";
}

/** Whether it is a container image, for one platform or for several: those have platforms, the others have none. */
export function isContainerImage(kind: ArtifactKind): boolean {
  return kind === "index" || kind === "image";
}

/**
 * What a repository's name lets expect before any manifest of it is known: an image, except in the folders that hold other
 * artifacts. A manifest may say something else.
 */
export function likelyArtifactKind(repository: string): ArtifactKind {
  const components = repository.split("/");
  if (components[0] === "psresource") return "powershell-module";
  if (components[0] === "bicep") return "bicep-module";
  return components[0] === "helm" || components.includes("charts") ? "helm-chart" : "index";
}
