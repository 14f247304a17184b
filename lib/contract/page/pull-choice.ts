/** The tools that a pull command can be written for, in the words of the address (`?tool=`). */
export const PULL_TOOL_IDS = [
  "docker",
  "podman",
  "nerdctl",
  "crictl",
  "ctr",
  "skopeo",
  "oras",
  "oras-copy",
  "dockerfile",
  "kubernetes",
  "compose",
  "az-acr-import",
  "helm",
  "helm-install",
  "bicep",
  "bicep-public",
  "powershell",
  "docker-plugin",
  "buildx-cache",
  "devcontainer-feature",
  "devcontainer-template",
] as const;
export type PullToolId = (typeof PULL_TOOL_IDS)[number];

/** How the command names the image (`?by=`). */
export const PULL_BYS = ["tag", "tag-and-digest", "digest"] as const;
export type PullBy = (typeof PULL_BYS)[number];
export const DEFAULT_PULL_BY: PullBy = "tag";
