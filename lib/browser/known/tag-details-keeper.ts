import * as z from "zod/mini";
import "../api/fetch/without-evaluation";
import { get, set } from "idb-keyval";
import { imageSummarySchema } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import { tagSchema } from "@/lib/oci/tag";
import { keptTagsKey } from "./kept-tags-key";
import type { TagDetailsStore } from "./tag-details";

const KEEP_AFTER_MILLISECONDS = 1500;

/** What earlier versions kept in another form is not read. */
const keptSchema = z.array(z.object({ tag: tagSchema, summary: imageSummarySchema }));

/**
 * Fills a store with what was known at the last visit and keeps what becomes known, on this device. Storage can be
 * forbidden or full: the list works without.
 * @returns ends the keeping
 */
export function keepTagDetails(store: TagDetailsStore, region: Region, repository: Repository): () => void {
  const key = keptTagsKey(region, repository);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const keep = () =>
    set(
      key,
      store.entries().map(([tag, summary]) => ({ tag, summary })),
    ).catch(() => {});
  get(key)
    .then((kept) => {
      if (ended) return;
      for (const { tag, summary } of keptSchema.safeParse(kept).data ?? []) {
        if (!store.get(tag)) store.set(tag, { summary });
      }
    })
    .catch(() => {});
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
