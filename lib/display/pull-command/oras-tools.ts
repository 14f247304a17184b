import { PULL_BYS } from "@/lib/contract/pull-choice";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import { formatPlatform } from "@/lib/oci/platform";
import { hostedName, namedBy } from "./hosted-name";
import type { PullOrder, PullTool } from "./pull-tool";

/** Artifacts whose files usually have names, which `oras pull` gives them. */
const NAMED_FILES: readonly ArtifactKind[] = [
  "powershell-module",
  "devcontainer-feature",
  "devcontainer-template",
  "disk-image",
  "sbom",
  "artifact-index",
  "artifact",
];

/** Artifacts whose layers have no file names. */
const UNNAMED_FILES: readonly ArtifactKind[] = [
  "helm-chart",
  "bicep-module",
  "bicep-extension",
  "engine-plugin",
  "build-cache",
  "wasm-module",
  "model",
  "signature",
  "attestation",
];

/** Writes the whole artifact as an OCI image layout into a folder that has the repository's last name. */
function copyToLayout({ region, imageName, by, platform }: PullOrder): string {
  const { repository, tag } = imageName;
  const folder = `${repository.slice(repository.lastIndexOf("/") + 1)}${tag ? `:${tag}` : ""}`;
  const option = platform ? ` --platform ${formatPlatform(platform)}` : "";
  return `oras copy${option} --to-oci-layout ${hostedName(region, namedBy(imageName, by))} ${folder}`;
}

/** ORAS fetches anything. Its `pull` writes the layers that have a file name; its `copy` writes all there is. */
export const ORAS_TOOLS: readonly PullTool[] = [
  {
    id: "oras",
    kinds: NAMED_FILES,
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    note: (_by, { hasFileNames }) => (hasFileNames === false ? "oras-unnamed" : undefined),
    write: ({ region, imageName, by }) => `oras pull ${hostedName(region, namedBy(imageName, by))}`,
  },
  {
    id: "oras",
    kinds: ["index", "image"],
    language: "shell",
    takesPlatform: true,
    takes: PULL_BYS,
    write: copyToLayout,
  },
  {
    id: "oras",
    kinds: UNNAMED_FILES,
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
  {
    id: "oras-copy",
    kinds: NAMED_FILES,
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
];
