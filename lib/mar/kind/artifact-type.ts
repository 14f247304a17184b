import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { referrerKind } from "../referrer/referrer-kind";
import { ARTIFACT_KINDS, type ArtifactKind } from "./artifact-kind";

/**
 * The marks of each kind. `types`: prefixes of its `artifactType`, or of the media type of its configuration. `layers`:
 * media types of the first layer, for artifacts without a type of their own, whose configuration is an image's or
 * empty.
 */
const MARKS: Record<ArtifactKind, { types?: readonly string[]; layers?: readonly string[] }> = {
  // By the media types of the image-spec: `isContainerImageManifest`, `indexKind`.
  index: {},
  image: {},
  "helm-chart": { types: ["application/vnd.cncf.helm.config."] },
  "bicep-module": {
    types: ["application/vnd.ms.bicep.module."],
    layers: ["application/vnd.ms.bicep.module.layer.v1+json"],
  },
  "bicep-extension": {
    types: ["application/vnd.ms.bicep.provider.", "application/vnd.ms.bicep.extension."],
    layers: ["application/vnd.ms.bicep.provider.layer.v1.tar+gzip"],
  },
  // By its annotations: `isPowerShellModule`.
  "powershell-module": {},
  "engine-plugin": { types: ["application/vnd.docker.plugin."] },
  "devcontainer-feature": {
    types: ["application/vnd.devcontainers"],
    layers: ["application/vnd.devcontainers.layer.v1+tar"],
  },
  // Has the types of a feature: `devcontainerKind`.
  "devcontainer-template": {},
  "build-cache": { types: ["application/vnd.buildkit.cacheconfig."] },
  "wasm-module": {
    types: [
      "application/vnd.wasm.config.",
      "application/vnd.module.wasm.config.",
      "application/vnd.fermyon.spin.application.",
    ],
    layers: [
      "application/wasm",
      "application/vnd.wasm.content.layer.v1+wasm",
      "application/vnd.module.wasm.content.layer.v1+wasm",
    ],
  },
  model: {
    types: [
      "application/vnd.cncf.model.",
      "application/vnd.cnai.model.",
      "application/vnd.docker.ai.model.",
      "application/vnd.kitops.modelkit.",
    ],
    layers: ["application/vnd.ollama.image.model"],
  },
  "disk-image": { types: ["application/vnd.diskimage", "application/vnd.cirruslabs.tart."] },
  // Attachments to images have their own types as referrers: `attachedKind`.
  sbom: {},
  signature: { layers: ["application/vnd.dev.cosign.simplesigning.v1+json"] },
  attestation: { layers: ["application/vnd.dsse.envelope.v1+json", "application/vnd.in-toto+json"] },
  "artifact-index": {},
  artifact: {},
};

const KINDS = ARTIFACT_KINDS;

/** Returns the kind of an artifact of this type. Returns `undefined` for an unknown type. */
export function kindOfType(type: string | undefined): ArtifactKind | undefined {
  const normal = type?.toLowerCase() ?? "";
  return KINDS.find((kind) => MARKS[kind].types?.some((begin) => normal.startsWith(begin)));
}

/** Returns the kind of an artifact whose first layer has this media type. Returns `undefined` if it is unknown. */
export function kindOfLayer(mediaType: string | undefined): ArtifactKind | undefined {
  return KINDS.find((kind) => MARKS[kind].layers?.includes(mediaType ?? ""));
}

/** Returns the kind of an artifact that publishers attach to images. Returns `undefined` for other artifacts. */
export function attachedKind(
  artifactType: string | undefined,
  annotations: Descriptor["annotations"],
): ArtifactKind | undefined {
  const kind = referrerKind({ artifactType, annotations });
  if (kind === "signature" || kind === "sbom") return kind;
  return kind === "lifecycle" || kind === "other" ? undefined : "attestation";
}
