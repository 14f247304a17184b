import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";

/** Under which key this device keeps what is known of a repository's tags. */
export function keptTagsKey(region: Region, repository: Repository): string {
  return `tag details 2 ${region} ${repository}`;
}
