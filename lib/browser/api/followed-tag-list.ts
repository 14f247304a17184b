import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { readTagList, type TagList } from "./tag-list";

/** A list is not asked for again before this age. */
const FRESH_MILLISECONDS = 60_000;
/** A request that failed is repeated once, after this pause. */
const PAUSE_MILLISECONDS = 1_000;
/** Lists kept for a reader who comes back. */
const MOST_KEPT = 6;

type Kept = { list: TagList; askedAt: number };
type Named = { region: Region; repository: Repository };

const kept = new Map<string, Kept>();

/** Returns a list that has arrived in this visit. */
export function knownTagList(named: Named): TagList | undefined {
  return kept.get(keyOf(named))?.list;
}

/**
 * Asks for a tag list now, and when the browser is back online: then a list that failed, or is no longer fresh, is asked for
 * again. Returns a function that ends this. Without the library of the other queries, of which one request needs
 * nothing: 10 kB in each first visit of a list.
 */
export function followTagList(
  named: Named,
  { onList, onFailure }: { onList: (list: TagList) => void; onFailure: () => void },
  pause: number = PAUSE_MILLISECONDS,
): () => void {
  const ended = new AbortController();
  let isAsking = false;
  const ask = () => {
    if (isAsking) return;
    if (!navigator.onLine) return onFailure();
    isAsking = true;
    const end = () => {
      isAsking = false;
    };
    const show = (list: TagList) => {
      if (!ended.signal.aborted) onList(list);
    };
    const fail = () => {
      if (!ended.signal.aborted) onFailure();
    };
    void answer(named, ended.signal, pause).then(show, fail).finally(end);
  };
  window.addEventListener("online", ask);
  ask();
  return () => {
    window.removeEventListener("online", ask);
    ended.abort();
  };
}

async function answer(named: Named, signal: AbortSignal, pause: number): Promise<TagList> {
  const { list, askedAt } = kept.get(keyOf(named)) ?? {};
  const now = Date.now();
  if (list && askedAt !== undefined && now - askedAt < FRESH_MILLISECONDS) return list;
  const read = () => readTagList(named.region, named.repository, signal);
  const latest = await read().catch(async (error) => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) throw error;
    return read();
  });
  keep(keyOf(named), { list: latest, askedAt: now });
  return latest;
}

function keep(key: string, entry: Kept): void {
  kept.delete(key);
  kept.set(key, entry);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

function keyOf({ region, repository }: Named): string {
  return `${region} ${repository}`;
}
