import type { Descriptor } from "@/lib/oci/manifest";
import type { ArtifactKind } from "./artifact-kind";
import { referrerKind } from "./referrer-kind";

/** Types that publishers give an artifact, as `artifactType` or as the media type of its configuration, by how they begin. */
const KIND_OF_TYPE: readonly (readonly [begin: string, kind: ArtifactKind])[] = [
  ["application/vnd.cncf.helm.config.", "helm-chart"],
  ["application/vnd.ms.bicep.module.", "bicep-module"],
  ["application/vnd.ms.bicep.provider.", "bicep-extension"],
  ["application/vnd.ms.bicep.extension.", "bicep-extension"],
  ["application/vnd.docker.plugin.", "engine-plugin"],
  ["application/vnd.devcontainers", "devcontainer-feature"],
  ["application/vnd.buildkit.cacheconfig.", "build-cache"],
  ["application/vnd.wasm.config.", "wasm-module"],
  ["application/vnd.module.wasm.config.", "wasm-module"],
  ["application/vnd.fermyon.spin.application.", "wasm-module"],
  ["application/vnd.cncf.model.", "model"],
  ["application/vnd.cnai.model.", "model"],
  ["application/vnd.docker.ai.model.", "model"],
  ["application/vnd.kitops.modelkit.", "model"],
  ["application/vnd.diskimage", "disk-image"],
  ["application/vnd.cirruslabs.tart.", "disk-image"],
];

/** What an artifact of this type is; `undefined` where the type is not known here. */
export function kindOfType(type: string | undefined): ArtifactKind | undefined {
  const normal = type?.toLowerCase() ?? "";
  return KIND_OF_TYPE.find(([begin]) => normal.startsWith(begin))?.[1];
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
