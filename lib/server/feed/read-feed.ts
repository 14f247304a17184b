import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { Reading } from "../cached/reading";
import { tagAcceptor } from "../history/tag-acceptor";
import { NameList } from "../names/name-list";
import { inSlices } from "../names/slices";
import { isUnknown, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import type { TagChange } from "../store/observations/observations";
import { withPatience } from "../waiting/patience";
import { type AskedTags, askedTags, type FeedTags } from "./asked-tags";
import { type FeedDay, feedDays } from "./changed-days";
import { latestChanges } from "./latest-changes";
import { lookAt, watchedTags } from "./watch";

/** What a feed says. Times are milliseconds since the epoch. */
export type FeedReading = {
  region: Region;
  repository: Repository;
  asked: AskedTags;
  changed: FeedChanges;
  watchedSince: number;
  readAt: number;
};

/**
 * The changes of a feed, the latest first: each its own entry, or by day. `isCut` is true if the earliest day has more
 * changes than these.
 */
export type FeedChanges =
  | { kind: "each"; changes: readonly TagChange[] }
  | { kind: "days"; days: readonly FeedDay[]; isCut: boolean };

/** How long a feed waits for a list that the store has too. */
const PATIENCE = 3_000;

/**
 * Looks at a repository's list of tags and at the digests of the first, so that a feed that nobody has read before
 * starts to watch, and returns what has changed so far.
 * @throws RegistryFailure
 */
export async function readFeed(region: Region, repository: Repository, tags: FeedTags): Promise<FeedReading> {
  const { observations } = processStore();
  const { value: names, readAt } = await readList(region, repository);
  const isTag = async (name: Tag) =>
    names.includes(name) || (await observations.history(region, repository, name)).length > 0;
  const asked = await askedTags(tags, isTag);
  const watched = await watchedTags(repository, names, asked);
  await lookAt(cachedRegistryOf(region), repository, watched);
  const accepts = asked.kind === "filter" ? await tagAcceptor(repository, names, asked.text) : undefined;
  const { changes, isCut } = await latestChanges(observations, {
    region,
    repository,
    tag: asked.kind === "tag" ? asked.tag : undefined,
    accepts,
    each: asked.kind === "tag",
  });
  const watchedSince = (await firstLook(region, repository)) ?? readAt;
  // Not by the number of tags, which grows: other entries of the same changes would be new to every reader.
  const changed: FeedChanges =
    asked.kind === "tag" ? { kind: "each", changes } : { kind: "days", days: await inSlices(feedDays(changes)), isCut };
  return { region, repository, asked, changed, watchedSince, readAt };
}

/** The list as the registry has it, or, if that fails or takes long, as the store does. */
async function readList(region: Region, repository: Repository): Promise<Reading<NameList>> {
  const reading = cachedRegistryOf(region).tags(repository);
  const outcome = outcomeOf(reading);
  const early = await withPatience(outcome, PATIENCE);
  if (early?.ok) return early.value;
  if (early && isUnknown(early.problem)) return reading;
  const known = await processStore().lists.get({ region, kind: "tags", name: repository });
  if (!known) return reading;
  const text = Buffer.from(known.body).toString("latin1");
  return { value: NameList.from(text.split("\n").filter(Boolean)), readAt: known.readAt };
}

async function firstLook(region: Region, repository: Repository): Promise<number | undefined> {
  const { observations, lists } = processStore();
  const [since, list] = await Promise.all([
    observations.since(region, repository),
    lists.get({ region, kind: "tags", name: repository }),
  ]);
  const times = [since, list?.changedAt].filter((each) => each !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}
