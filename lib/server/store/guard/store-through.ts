import "server-only";
import type { PackageStore } from "../packages/package-store";
import type { ReaderStore } from "../reader/reader-store";
import type { Store } from "../store";
import type { Summaries } from "../summary/summaries";

/** Ways to a store that may not be there. */
export type Access = {
  readonly isShared: boolean;
  /** @param question its name, of a closed set */
  read<T>(ask: (store: Store) => Promise<T>, question: string): Promise<T>;
  /** Rejects if the write is not committed; `isKept`: it waits for the database. */
  write(write: (store: Store) => Promise<void>, options: { isKept: boolean }): Promise<void>;
  close(): Promise<void>;
};

/** Waits for the database: small, and known once. Content and lists are read again from the registry. */
const KEPT = { isKept: true };
const NOT_KEPT = { isKept: false };

/** Returns a store whose every question and write takes these ways. */
export function storeThrough(access: Access): Store {
  return {
    isShared: access.isShared,
    content: {
      get: (key) => access.read(({ content }) => content.get(key), "content"),
      put: (it) => access.write(({ content }) => content.put(it), NOT_KEPT),
      total: () => access.read(({ content }) => content.total(), "contentTotal"),
    },
    lists: {
      get: (key) => access.read(({ lists }) => lists.get(key), "list"),
      put: (key, list) => access.write(({ lists }) => lists.put(key, list), NOT_KEPT),
      turn: (key, options) => access.read(({ lists }) => lists.turn(key, options), "turn"),
    },
    observations: {
      look: (it) => access.write(({ observations }) => observations.look(it), KEPT),
      place: (it) => access.write(({ observations }) => observations.place(it), KEPT),
      describe: (...of) => access.write(({ observations }) => observations.describe(...of), KEPT),
      latest: (...of) => access.read(({ observations }) => observations.latest(...of), "latest"),
      history: (...of) => access.read(({ observations }) => observations.history(...of), "history"),
      histories: (...of) => access.read(({ observations }) => observations.histories(...of), "histories"),
      tagsOf: (...of) => access.read(({ observations }) => observations.tagsOf(...of), "tagsOf"),
      placesOf: (...of) => access.read(({ observations }) => observations.placesOf(...of), "placesOf"),
      has: (...of) => access.read(({ observations }) => observations.has(...of), "has"),
      since: (...of) => access.read(({ observations }) => observations.since(...of), "since"),
      changes: (...of) => access.read(({ observations }) => observations.changes(...of), "changes"),
      changesOf: (...of) => access.read(({ observations }) => observations.changesOf(...of), "changesOf"),
      lately: (...of) => access.read(({ observations }) => observations.lately(...of), "lately"),
      images: (...of) => access.read(({ observations }) => observations.images(...of), "images"),
    },
    index: {
      search: (...of) => access.read(({ index }) => index.search(...of), "search"),
      coverage: (...of) => access.read(({ index }) => index.coverage(...of), "coverage"),
      placesOf: (...of) => access.read(({ index }) => index.placesOf(...of), "indexPlacesOf"),
      filled: () => access.read(({ index }) => index.filled(), "filled"),
    },
    summaries: summariesThrough(access),
    reader: readerThrough(access),
    packages: packagesThrough(access),
    bases: {
      note: (...of) => access.write(({ bases }) => bases.note(...of), NOT_KEPT),
      has: (...of) => access.read(({ bases }) => bases.has(...of), "basesHas"),
      builtOn: (...of) => access.read(({ bases }) => bases.builtOn(...of), "basesBuiltOn"),
      basesOf: (...of) => access.read(({ bases }) => bases.basesOf(...of), "basesOf"),
      digestsIn: (...of) => access.read(({ bases }) => bases.digestsIn(...of), "basesDigestsIn"),
    },
    tagged: (...of) => access.read((store) => store.tagged(...of), "tagged"),
    size: () => access.read((store) => store.size(), "size"),
    check: () => access.read((store) => store.check(), "check"),
    close: () => access.close(),
  };
}

function readerThrough(access: Access): ReaderStore {
  return {
    round: (...of) => access.read(({ reader }) => reader.round(...of), "readerRound"),
    putRound: (...of) => access.write(({ reader }) => reader.putRound(...of), NOT_KEPT),
    noteNames: (...of) => access.write(({ reader }) => reader.noteNames(...of), NOT_KEPT),
    nextLists: (...of) => access.read(({ reader }) => reader.nextLists(...of), "readerNextLists"),
    noteList: (...of) => access.write(({ reader }) => reader.noteList(...of), NOT_KEPT),
    noteGone: (...of) => access.write(({ reader }) => reader.noteGone(...of), NOT_KEPT),
    nextTags: (...of) => access.read(({ reader }) => reader.nextTags(...of), "readerNextTags"),
    noteProgress: (...of) => access.write(({ reader }) => reader.noteProgress(...of), NOT_KEPT),
    standing: (...of) => access.read(({ reader }) => reader.standing(...of), "readerStanding"),
    counts: (...of) => access.read(({ reader }) => reader.counts(...of), "readerCounts"),
    // A store in memory that stands in for a shared one would let every process lead.
    lead: (...of) =>
      access.read(
        async (store) => (store.isShared === access.isShared ? store.reader.lead(...of) : { isOurs: false }),
        "readerLead",
      ),
    resign: (...of) => access.read(({ reader }) => reader.resign(...of), "readerResign"),
  };
}

function packagesThrough(access: Access): PackageStore {
  return {
    expect: (...of) => access.write(({ packages }) => packages.expect(...of), NOT_KEPT),
    waiting: (...of) => access.read(({ packages }) => packages.waiting(...of), "packagesWaiting"),
    known: (...of) => access.read(({ packages }) => packages.known(...of), "packagesKnown"),
    put: (...of) => access.write(({ packages }) => packages.put(...of), NOT_KEPT),
    settle: (...of) => access.write(({ packages }) => packages.settle(...of), NOT_KEPT),
    postpone: (...of) => access.write(({ packages }) => packages.postpone(...of), NOT_KEPT),
    sweep: (...of) => access.read(({ packages }) => packages.sweep(...of), "packagesSweep"),
    find: (...of) => access.read(({ packages }) => packages.find(...of), "packagesFind"),
    coverage: (...of) => access.read(({ packages }) => packages.coverage(...of), "packagesCoverage"),
  };
}

function summariesThrough(access: Access): Summaries {
  return {
    noteEnd: (it) => access.write(({ summaries }) => summaries.noteEnd(it), KEPT),
    refresh: (...of) => access.write(({ summaries }) => summaries.refresh(...of), NOT_KEPT),
    ends: (...of) => access.read(({ summaries }) => summaries.ends(...of), "ends"),
    lines: (...of) => access.read(({ summaries }) => summaries.lines(...of), "supportLines"),
    totals: (...of) => access.read(({ summaries }) => summaries.totals(...of), "supportTotals"),
    latestEnds: (...of) => access.read(({ summaries }) => summaries.latestEnds(...of), "latestEnds"),
    linesOf: (...of) => access.read(({ summaries }) => summaries.linesOf(...of), "supportLinesOf"),
    progress: (...of) => access.read(({ summaries }) => summaries.progress(...of), "summaryProgress"),
    counts: (...of) => access.read(({ summaries }) => summaries.counts(...of), "imageCounts"),
    newRepositories: (...of) => access.read(({ summaries }) => summaries.newRepositories(...of), "newRepositories"),
  };
}
