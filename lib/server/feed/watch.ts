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

/** Tags whose digests are read for a feed. A feed of no more tags has an entry for each change. */
const FEW_TAGS = 20;

const PATIENCE = 5_000;

/** The tags that a feed watches, those that its page shows first, and whether they are all of its tags. */
export type WatchedTags = { tags: readonly Tag[]; areAll: boolean };

/** Returns the tags whose digests a feed's readers look at. */
export async function watchedTags(repository: Repository, names: NameList, asked: AskedTags): Promise<WatchedTags> {
  if (asked.kind === "tag") return { tags: names.includes(asked.tag) ? [asked.tag] : [], areAll: true };
  const positions = await positionsOf(repository, names, asked.kind === "filter" ? asked.filter : undefined);
  const tags = [...positions.subarray(0, FEW_TAGS)].flatMap((position) => parseTag(names.at(position) ?? "") ?? []);
  return { tags, areAll: positions.length <= FEW_TAGS };
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
