import { isAttestationManifest, isContainerImageManifest } from "@/lib/oci/manifest/container-image";
import { type ImageManifest, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import { type ArtifactKind, likelyArtifactKind } from "./artifact-kind";
import { attachedKind, kindOfLayer, kindOfType } from "./artifact-type";
import { indexKind } from "./index-entry";

/**
 * Returns the kind of a manifest. Layers and `artifactType` decide before the media type of the configuration: it is
 * wrong in old images, and artifacts can have that of images. The entries of an index decide its kind.
 */
export function manifestKind(manifest: Manifest, repository: string): ArtifactKind {
  if (isImageIndex(manifest)) return indexKind(manifest.manifests);
  if (isContainerImageManifest(manifest)) return "image";
  if (isAttestationManifest(manifest)) return "attestation";
  return artifactKind(manifest, repository);
}

function artifactKind(manifest: ImageManifest, repository: string): ArtifactKind {
  const { artifactType, config, layers, annotations } = manifest;
  const typed = kindOfType(artifactType) ?? kindOfType(config.mediaType);
  if (typed === "devcontainer-feature") return devcontainerKind(manifest, repository);
  if (typed) return typed;
  if (isPowerShellModule(manifest)) return "powershell-module";
  const [only, ...others] = layers;
  for (const type of [artifactType, config.mediaType, others.length === 0 ? only?.mediaType : undefined]) {
    const kind = attachedKind(type, annotations);
    if (kind) return kind;
  }
  const byLayer = kindOfLayer(only?.mediaType);
  if (byLayer === "devcontainer-feature") return devcontainerKind(manifest, repository);
  return byLayer ?? (likelyArtifactKind(repository) === "powershell-module" ? "powershell-module" : "artifact");
}

/**
 * Returns the kind of a Dev Container artifact. Features, templates and collections share one type; an annotation, the
 * file name or the repository tells them apart.
 */
function devcontainerKind({ annotations = {}, layers }: ImageManifest, repository: string): ArtifactKind {
  const [layer] = layers;
  if (layer?.mediaType?.includes(".collection.")) return "artifact";
  const words = [annotations["com.github.package.type"], layer?.annotations?.["org.opencontainers.image.title"]];
  const told = words.map((word) => /^devcontainer[_-](feature|template)/.exec(word ?? "")?.[1]).find(Boolean);
  const isTemplate = told ? told === "template" : likelyArtifactKind(repository) === "devcontainer-template";
  return isTemplate ? "devcontainer-template" : "devcontainer-feature";
}

/**
 * Returns whether the artifact is a PowerShell module. PSResourceGet writes the configuration type that ORAS had for
 * "unknown", and marks modules by annotations.
 */
function isPowerShellModule({ config, layers }: ImageManifest): boolean {
  if (config.mediaType !== "application/vnd.unknown.config.v1+json") return false;
  return layers.some(({ annotations = {} }) =>
    ["resourceName", "resourceType", "metadata"].some((name) => annotations[name] !== undefined),
  );
}
