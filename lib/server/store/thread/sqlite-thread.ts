import "server-only";
import { ONLY_TURN } from "../lists/turn";
import { acceptedChanges } from "../observations/accepted-changes";
import type { SqliteOptions } from "../open-sqlite";
import type { Store } from "../store";
import { Finders } from "./finders";
import { StoreThread } from "./store-thread";
import { workerFile } from "./worker-file";

/** Content and lists beyond so many bytes that wait to be written are not kept: they can be read again. */
const MOST_WAITING = 64e6;

/**
 * Opens a SQLite file in a thread of its own: neither a query nor the disk holds the main thread. A second one answers searches while the
 * first has other things to do.
 * @returns the store, and how many bytes of it wait in memory to be written
 * @throws StoreProblem as `openSqliteStore` does
 */
export async function openSqliteThread(
  path: string,
  options: SqliteOptions,
): Promise<{ store: Store; bytes: () => number }> {
  const thread = new StoreThread(workerFile(), { path, options });
  await thread.opened;
  const finders = new Finders(thread, () => new StoreThread(workerFile(), { path, options, isFinder: true }));
  const hasRoom = ({ byteLength }: Uint8Array) => thread.bytes + byteLength <= MOST_WAITING;
  const store: Store = {
    isShared: false,
    content: {
      get: (...of) => thread.ask("content", "get", of),
      put: async (content) => {
        if (!hasRoom(content.bytes)) return;
        const bytes = new Uint8Array(content.bytes);
        await thread.ask("content", "put", [{ ...content, bytes }], [bytes.buffer]);
      },
      total: () => thread.ask("content", "total", []),
    },
    lists: {
      get: (...of) => thread.ask("lists", "get", of),
      put: async (key, { body: given, readAt }) => {
        if (!hasRoom(given)) return;
        const body = new Uint8Array(given);
        await thread.ask("lists", "put", [key, { body, readAt }], [body.buffer]);
      },
      turn: async () => ONLY_TURN,
    },
    observations: {
      look: (...of) => thread.ask("observations", "look", of),
      place: (...of) => thread.ask("observations", "place", of),
      describe: (...of) => thread.ask("observations", "describe", of),
      latest: (...of) => thread.ask("observations", "latest", of),
      history: (...of) => thread.ask("observations", "history", of),
      histories: (...of) => thread.ask("observations", "histories", of),
      tagsOf: (...of) => thread.ask("observations", "tagsOf", of),
      placesOf: (...of) => thread.ask("observations", "placesOf", of),
      has: (...of) => thread.ask("observations", "has", of),
      since: (...of) => thread.ask("observations", "since", of),
      changes: (region, repository, query) =>
        // A function cannot be sent to the thread.
        query.accepts
          ? acceptedChanges(store.observations, region, repository, query)
          : thread.ask("observations", "changes", [region, repository, query]),
      changesOf: (...of) => thread.ask("observations", "changesOf", of),
      lately: (...of) => thread.ask("observations", "lately", of),
      images: (...of) => thread.ask("observations", "images", of),
    },
    index: {
      search: (...of) => finders.ask("index", "search", of),
      coverage: (...of) => thread.ask("index", "coverage", of),
      placesOf: (...of) => finders.ask("index", "placesOf", of),
      filled: () => thread.ask("index", "filled", []),
    },
    summaries: {
      noteEnd: (...of) => thread.ask("summaries", "noteEnd", of),
      ends: (...of) => thread.ask("summaries", "ends", of),
      refresh: (...of) => thread.ask("summaries", "refresh", of),
      lines: (...of) => thread.ask("summaries", "lines", of),
      totals: (...of) => thread.ask("summaries", "totals", of),
      latestEnds: (...of) => thread.ask("summaries", "latestEnds", of),
      linesOf: (...of) => thread.ask("summaries", "linesOf", of),
      progress: (...of) => thread.ask("summaries", "progress", of),
      counts: (...of) => thread.ask("summaries", "counts", of),
      newRepositories: (...of) => thread.ask("summaries", "newRepositories", of),
    },
    reader: {
      round: (...of) => thread.ask("reader", "round", of),
      putRound: (...of) => thread.ask("reader", "putRound", of),
      noteNames: (...of) => thread.ask("reader", "noteNames", of),
      nextLists: (...of) => thread.ask("reader", "nextLists", of),
      noteList: (...of) => thread.ask("reader", "noteList", of),
      noteGone: (...of) => thread.ask("reader", "noteGone", of),
      nextTags: (...of) => thread.ask("reader", "nextTags", of),
      noteProgress: (...of) => thread.ask("reader", "noteProgress", of),
      standing: (...of) => thread.ask("reader", "standing", of),
      counts: (...of) => thread.ask("reader", "counts", of),
      // Nobody else has the file.
      lead: async (holder) => ({ isOurs: true, holder }),
      resign: async () => undefined,
    },
    packages: {
      expect: (...of) => thread.ask("packages", "expect", of),
      waiting: (...of) => thread.ask("packages", "waiting", of),
      known: (...of) => thread.ask("packages", "known", of),
      put: (...of) => thread.ask("packages", "put", of),
      settle: (...of) => thread.ask("packages", "settle", of),
      postpone: (...of) => thread.ask("packages", "postpone", of),
      sweep: (...of) => thread.ask("packages", "sweep", of),
      find: (...of) => finders.ask("packages", "find", of),
      coverage: (...of) => thread.ask("packages", "coverage", of),
    },
    bases: {
      note: (...of) => thread.ask("bases", "note", of),
      has: (...of) => thread.ask("bases", "has", of),
      builtOn: (...of) => thread.ask("bases", "builtOn", of),
      basesOf: (...of) => thread.ask("bases", "basesOf", of),
      digestsIn: (...of) => thread.ask("bases", "digestsIn", of),
    },
    tagged: (...of) => thread.ask("whole", "tagged", of),
    size: () => thread.ask("whole", "size", []),
    check: () => thread.ask("whole", "check", []),
    close: async () => {
      // Before the other: the last one to leave puts what is in the log into the file.
      await finders.close();
      await thread.ask("whole", "close", []);
      await thread.end();
    },
  };
  return { store, bytes: () => thread.bytes + finders.bytes };
}
