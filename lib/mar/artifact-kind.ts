import * as z from "zod/mini";

/** What a manifest describes. `artifact-index` is an index of what is no image, `artifact` what has no other word here. */
export const artifactKindSchema = z.enum([
  "index",
  "image",
  "helm-chart",
  "bicep-module",
  "bicep-extension",
  "powershell-module",
  "engine-plugin",
  "devcontainer-feature",
  "devcontainer-template",
  "build-cache",
  "wasm-module",
  "model",
  "disk-image",
  "sbom",
  "signature",
  "attestation",
  "artifact-index",
  "artifact",
]);
export type ArtifactKind = z.infer<typeof artifactKindSchema>;

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
  if (components[0] === "bicep") return components[1] === "extensions" ? "bicep-extension" : "bicep-module";
  if (components[0] === "devcontainers" && components[1] === "features") return "devcontainer-feature";
  if (components[0] === "devcontainers" && components[1] === "templates") return "devcontainer-template";
  return components[0] === "helm" || components.includes("charts") ? "helm-chart" : "index";
}
