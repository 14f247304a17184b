import { PULL_BYS } from "@/lib/contract/pull-choice";
import { formatPlatform } from "@/lib/oci/platform";
import { hostedName, namedBy } from "./hosted-name";
import type { PullOrder, PullTool } from "./pull-tool";

/** Writes the whole artifact as an OCI image layout into a folder that has the repository's last name. */
function copyToLayout({ region, imageName, by, platform }: PullOrder): string {
  const { repository, tag } = imageName;
  const folder = `${repository.slice(repository.lastIndexOf("/") + 1)}${tag ? `:${tag}` : ""}`;
  const option = platform ? ` --platform ${formatPlatform(platform)}` : "";
  return `oras copy${option} --to-oci-layout ${hostedName(region, namedBy(imageName, by))} ${folder}`;
}

/**
 * ORAS fetches anything. Its `pull` writes the layers that have a file name, which those of images, Helm charts and Bicep
 * modules have not; its `copy` writes all there is.
 */
export const ORAS_TOOLS: readonly PullTool[] = [
  {
    id: "oras",
    kinds: ["powershell-module", "artifact"],
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
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
    kinds: ["helm-chart", "bicep-module"],
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
  {
    id: "oras-copy",
    kinds: ["powershell-module", "artifact"],
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    write: copyToLayout,
  },
];
