import { PULL_BYS } from "@/lib/contract/page/pull-choice";
import { ARTIFACT_KINDS, type ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { hostedName, namedBy } from "./hosted-name";
import type { PullOrder, PullTool } from "./pull-tool";

/**
 * The usual layers of each kind for ORAS: `files` with names, which `oras pull` writes; `unnamed` blobs; or the layers
 * of an `image`.
 */
const LAYERS: Record<ArtifactKind, "files" | "unnamed" | "image"> = {
  index: "image",
  image: "image",
  "helm-chart": "unnamed",
  "bicep-module": "unnamed",
  "bicep-extension": "unnamed",
  "powershell-module": "files",
  "engine-plugin": "unnamed",
  "devcontainer-feature": "files",
  "devcontainer-template": "files",
  "build-cache": "unnamed",
  "wasm-module": "unnamed",
  model: "unnamed",
  "disk-image": "files",
  sbom: "files",
  signature: "unnamed",
  attestation: "unnamed",
  "artifact-index": "files",
  artifact: "files",
};
const kindsWith = (layers: "files" | "unnamed" | "image") => ARTIFACT_KINDS.filter((kind) => LAYERS[kind] === layers);

/** Writes the whole artifact as an OCI image layout into a folder named after the repository's last component. */
function copyToLayout({ region, imageName, by, platform }: PullOrder): string {
  const { repository, tag } = imageName;
  const folder = `${repository.slice(repository.lastIndexOf("/") + 1)}${tag ? `:${tag}` : ""}`;
  const option = platform ? ` --platform ${formatPlatform(platform)}` : "";
  return `oras copy${option} --to-oci-layout ${hostedName(region, namedBy(imageName, by))} ${folder}`;
}

/** ORAS fetches anything. Its `pull` writes layers with a file name; its `copy` writes everything. */
export const ORAS_TOOLS: readonly PullTool[] = [
  {
    id: "oras",
    kinds: kindsWith("files"),
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    note: (_by, { hasFileNames }) => (hasFileNames === false ? "oras-unnamed" : undefined),
    write: ({ region, imageName, by }) => `oras pull ${hostedName(region, namedBy(imageName, by))}`,
  },
  {
    id: "oras",
    kinds: kindsWith("image"),
    language: "shell",
    takesPlatform: true,
    takes: PULL_BYS,
    write: copyToLayout,
  },
  {
    id: "oras",
    kinds: kindsWith("unnamed"),
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
  {
    id: "oras-copy",
    kinds: kindsWith("files"),
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
];
