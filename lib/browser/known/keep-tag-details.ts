import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { readKeptTags, writeKeptTags } from "./kept-tags";
import type { TagDetailsStore } from "./tag-details";

const KEEP_AFTER_MILLISECONDS = 1500;

/**
 * Fills a store from the last visit, and saves what becomes known on this device. Storage can be forbidden or full: the
 * list works without it.
 * @returns stops the saving
 */
export function keepTagDetails(store: TagDetailsStore, region: Region, repository: Repository): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const keep = () => writeKeptTags(region, repository, summariesIn(store));
  readKeptTags(region, repository, imageSummarySchema).then((kept) => {
    if (ended) return;
    for (const { tag, summary } of kept) {
      if (!store.get(tag)) store.set(tag, { summary });
    }
  });
  const stop = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MILLISECONDS);
  });
  return () => {
    ended = true;
    stop();
    if (timer === undefined) return;
    clearTimeout(timer);
    keep();
  };
}

/** Returns what to save for the next visit: summaries, not failures. */
function summariesIn(store: TagDetailsStore) {
  return [...store.view().details].flatMap(([tag, details]) =>
    "summary" in details ? [{ tag, summary: details.summary }] : [],
  );
}
