import type { Descriptor } from "@/lib/oci/manifest";
import type { ArtifactKind } from "./artifact-kind";
import { referrerKind } from "./referrer-kind";

/** Types that publishers give an artifact: as `artifactType`, or as the media type of its configuration. */
const KIND_OF_TYPE: ReadonlyMap<string, ArtifactKind> = new Map([
  ["application/vnd.cncf.helm.config.v1+json", "helm-chart"],
  ["application/vnd.ms.bicep.module.artifact", "bicep-module"],
  ["application/vnd.ms.bicep.module.config.v1+json", "bicep-module"],
  ["application/vnd.ms.bicep.provider.artifact", "bicep-extension"],
  ["application/vnd.ms.bicep.provider.config.v1+json", "bicep-extension"],
  ["application/vnd.docker.plugin.v1+json", "engine-plugin"],
  ["application/vnd.devcontainers", "devcontainer-feature"],
  ["application/vnd.buildkit.cacheconfig.v0", "build-cache"],
  ["application/vnd.wasm.config.v0+json", "wasm-module"],
  ["application/vnd.wasm.config.v1+json", "wasm-module"],
  ["application/vnd.cncf.model.manifest.v1+json", "model"],
  ["application/vnd.cncf.model.config.v1+json", "model"],
  ["application/vnd.docker.ai.model.config.v0.1+json", "model"],
  ["application/vnd.docker.ai.model.config.v0.2+json", "model"],
  ["application/vnd.diskimage", "disk-image"],
]);

/** What an artifact of this type is; `undefined` where the type is not known here. */
export function kindOfType(type: string | undefined): ArtifactKind | undefined {
  return KIND_OF_TYPE.get(type ?? "");
}

/** What an artifact is if it is one of those that publishers attach to images; `undefined` for any other. */
export function attachedKind(
  artifactType: string | undefined,
  annotations: Descriptor["annotations"],
): ArtifactKind | undefined {
  const kind = referrerKind({ artifactType, annotations });
  if (kind === "signature" || kind === "sbom") return kind;
  return kind === "lifecycle" || kind === "other" ? undefined : "attestation";
}
