import type { PullBy } from "@/lib/contract/pull-by";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";

export type PullRequest = {
  kind: ArtifactKind;
  region: Region;
  imageName: ImageName;
  by: PullBy;
  /** `os/architecture[/variant]`; any platform without it. */
  platform?: string | undefined;
};

/** The image name with its official host, as the region's registry is known to every client. */
export function hostedName(region: Region, imageName: ImageName): string {
  return `${REGION_HOSTS[region].registry}/${formatImageName(imageName)}`;
}

/** The part of an image name that the command is to name; a missing part is left out. */
export function namedBy({ repository, tag, digest }: ImageName, by: PullBy): ImageName {
  const withTag = tag && (by !== "digest" || !digest);
  const withDigest = digest && (by !== "tag" || !tag);
  return { repository, ...(withTag ? { tag } : {}), ...(withDigest ? { digest } : {}) };
}

/** What fetches an artifact of this kind: a command, or the reference that its tool takes in a file. */
export function pullCommand({ kind, region, imageName, by, platform }: PullRequest): string {
  const named = namedBy(imageName, by);
  switch (kind) {
    case "index":
    case "image":
      return `docker pull ${platform ? `--platform ${platform} ` : ""}${hostedName(region, named)}`;
    case "helm-chart": {
      const chart = `oci://${hostedName(region, { repository: named.repository })}`;
      // OCI tags have no "+", so Helm writes "_" for it.
      return named.tag
        ? `helm pull ${chart} --version ${named.tag.replaceAll("_", "+")}`
        : `helm pull oci://${hostedName(region, named)}`;
    }
    case "bicep-module":
      return `br:${hostedName(region, named)}`;
    case "powershell-module": {
      const name = named.repository.slice(named.repository.lastIndexOf("/") + 1);
      const version = named.tag ? ` -Version ${named.tag}` : "";
      return `Install-PSResource -Name ${name}${version} -Repository MAR`;
    }
    case "artifact":
      return `oras pull ${hostedName(region, named)}`;
  }
}
