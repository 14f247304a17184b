import "server-only";
import { formatter } from "@/lib/i18n/formatter";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { tagListView } from "../page/tag-list-view";
import { cachedRegistryOf } from "../process/cached-registries";
import { withPatience } from "../waiting/patience";
import { type Facts, MOST_LABELS, PICTURE_PATIENCE } from "./facts";

/**
 * Returns how many tags a repository has, and the first of them in the order of its page; `undefined` if they do not
 * come in time.
 * @throws RegistryFailure
 */
export function repositoryFacts(region: Region, repository: Repository): Promise<Facts | undefined> {
  return withPatience(readFacts(region, repository), PICTURE_PATIENCE);
}

async function readFacts(region: Region, repository: Repository): Promise<Facts> {
  const tags = await cachedRegistryOf(region).tags(repository);
  const { rows, total } = await tagListView(repository, tags, new URLSearchParams());
  return {
    figures: [{ sign: "tags", text: formatter().number(total) }],
    labels: rows.flatMap((row) => (row.kind === "tag" ? row.tag : [])).slice(0, MOST_LABELS),
    labelsInAll: total,
    isWhole: true,
  };
}
