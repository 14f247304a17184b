import { PULL_BYS, type PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { ImageName } from "@/lib/oci/name/image-name";
import { formatPlatform, type Platform } from "@/lib/oci/platform/platform";
import { hostedName, namedBy } from "./hosted-name";
import type { PullNote, PullOrder, PullTool } from "./pull-tool";

const IMAGES: readonly ArtifactKind[] = ["index", "image"];

const named = ({ region, imageName, by }: PullOrder) => hostedName(region, namedBy(imageName, by));

/** Returns the name of a copy in another registry. It has a tag, as a digest alone would leave the copy untagged. */
const copyName = ({ repository, tag }: ImageName) => `${repository}:${tag ?? "TAG"}`;

/** Returns a note that applies if the image is named by tag and digest. */
const withBoth = (note: PullNote): NonNullable<PullTool["note"]> => {
  return (by) => (by === "tag-and-digest" ? note : undefined);
};

/**
 * Returns a tool whose command ends in the image name. These accept tag and digest together, and then use the digest.
 */
function puller(
  id: PullToolId,
  words: string,
  { takesPlatform = true, both = "digest-decides" }: { takesPlatform?: boolean; both?: PullNote } = {},
): PullTool {
  return {
    id,
    kinds: IMAGES,
    language: "shell",
    takesPlatform,
    takes: PULL_BYS,
    note: withBoth(both),
    write: (order) => {
      const option = takesPlatform && order.platform ? ` --platform ${formatPlatform(order.platform)}` : "";
      return `${words}${option} ${named(order)}`;
    },
  };
}

const skopeoOverrides = ({ os, architecture, variant }: Platform) =>
  ` --override-os ${os} --override-arch ${architecture}${variant ? ` --override-variant ${variant}` : ""}`;

/** The tools for container images, the usual one first. Words in capitals are for the reader to fill in. */
export const IMAGE_TOOLS: readonly PullTool[] = [
  puller("docker", "docker pull", { both: "docker-both" }),
  { ...puller("podman", "podman pull", { both: "podman-both" }), refusesNested: true },
  puller("nerdctl", "nerdctl pull"),
  puller("crictl", "crictl pull", { takesPlatform: false }),
  puller("ctr", "ctr images pull"),
  {
    id: "skopeo",
    kinds: IMAGES,
    language: "shell",
    takesPlatform: true,
    refusesNested: true,
    // skopeo refuses a name with both.
    takes: ["tag", "digest"],
    note: (by, { isNested }) => (by === "tag-and-digest" ? "skopeo-both" : isNested ? "skopeo-nested" : undefined),
    write: (order) => {
      const [overrides, all] = order.platform ? [skopeoOverrides(order.platform), ""] : ["", " --all"];
      const to = `docker://REGISTRY_HOST/${copyName(order.imageName)}`;
      return `skopeo${overrides} copy${all} docker://${named(order)} ${to}`;
    },
  },
  {
    id: "dockerfile",
    kinds: IMAGES,
    language: "dockerfile",
    takesPlatform: true,
    takes: PULL_BYS,
    note: withBoth("digest-decides"),
    write: (order) => `FROM ${order.platform ? `--platform=${formatPlatform(order.platform)} ` : ""}${named(order)}`,
  },
  {
    id: "kubernetes",
    kinds: IMAGES,
    language: "yaml",
    takesPlatform: false,
    takes: PULL_BYS,
    note: withBoth("digest-decides"),
    write: (order) => ["containers:", "  - name: app", `    image: ${named(order)}`].join("\n"),
  },
  {
    id: "compose",
    kinds: IMAGES,
    language: "yaml",
    takesPlatform: true,
    takes: PULL_BYS,
    note: withBoth("digest-decides"),
    write: (order) =>
      [
        "services:",
        "  app:",
        `    image: ${named(order)}`,
        ...(order.platform ? [`    platform: ${formatPlatform(order.platform)}`] : []),
      ].join("\n"),
  },
  {
    id: "az-acr-import",
    kinds: IMAGES,
    language: "shell",
    takesPlatform: false,
    // The service refuses a source with both.
    takes: ["tag", "digest"],
    note: withBoth("import-both"),
    write: (order) =>
      `az acr import --name REGISTRY_NAME --source ${named(order)} --image ${copyName(order.imageName)}`,
  },
];
