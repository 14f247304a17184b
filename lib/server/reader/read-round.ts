import "server-only";
import type { Round } from "../store/reader/reader-store";
import { readPackages, sweepPackages } from "./packages/read-packages";
import { noteKnownCatalog, readCatalog } from "./read-catalog";
import { readLists } from "./read-lists";
import { readTags } from "./read-tags";
import type { Work } from "./work";

/**
 * Reads a round, or the rest of one: the catalog, then lists, then tags. Lists that could not be read come again in between, and so do
 * SBOMs of some images: a first round takes long, and their packages should not wait for its end. The others are read after it.
 */
export async function readRound(work: Work, round: Round, note: (round: Round) => Promise<void>): Promise<void> {
  let now = round;
  if (now.catalogAt === undefined) {
    await readCatalog(work);
    now = { ...now, catalogAt: work.clock.now() };
    await note(now);
  } else await noteKnownCatalog(work);
  while ((await readLists(work)) || (await readTags(work))) await readPackages(work);
  await sweepPackages(work);
  await note({ ...now, endedAt: work.clock.now() });
}
