import "server-only";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import type { TagFilter } from "@/lib/mar/tag-list/filter/filter-term";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";
import type { NameList } from "../names/name-list";
import { inSlices } from "../names/slices";
import { needsColumns } from "../tag-list/find-tags";
import { foundTags } from "../tag-list/found-tags";
import { orderAndColumnsOf, orderOf } from "../tag-list/known-tags";
import { withPatience } from "../waiting/patience";
import type { AskedTags } from "./asked-tags";

/**
 * Tags whose digests one request reads. Of others, a feed tells what the list says, and what the store learns when somebody opens
 * their pages.
 */
const LOOKS = 20;

const PATIENCE = 5_000;

/** Returns the tags whose digests a feed's readers look at: those that its page shows first. */
export async function watchedTags(repository: Repository, names: NameList, asked: AskedTags): Promise<readonly Tag[]> {
  if (asked.kind === "tag") return names.includes(asked.tag) ? [asked.tag] : [];
  const positions = await positionsOf(repository, names, asked.kind === "filter" ? asked.filter : undefined);
  return [...positions.subarray(0, LOOKS)].flatMap((position) => parseTag(names.at(position) ?? "") ?? []);
}

async function positionsOf(repository: Repository, names: NameList, filter: TagFilter | undefined) {
  const ended = endedLines(repository, Date.now());
  if (!filter) return (await orderOf(names, ended)).suggested;
  const { order, columns } = needsColumns(filter)
    ? await orderAndColumnsOf(names, ended)
    : { order: await orderOf(names, ended), columns: undefined };
  return inSlices(foundTags(names, { order: order.suggested, filter, columns, byName: false }));
}

/** Reads the digests of tags, so that the store learns which have moved. Waits no longer than readers of feeds do. */
export async function lookAt(cached: CachedRegistry, repository: Repository, tags: readonly Tag[]): Promise<void> {
  await withPatience(Promise.allSettled(tags.map((tag) => cached.manifest(repository, tag))), PATIENCE);
}
