"use client";

import { summaryOf, type TagDetailsStore } from "@/lib/browser/known/tag-details";
import { readTags } from "@/lib/browser/known/tag-reader";
import type { Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import { useReadOnScreen } from "./use-read-on-screen.client";

/** Older details are shown and refreshed. */
const FRESH_MILLISECONDS = 5 * 60_000;

/** Reads what is unknown of the visible tags. */
export function useVisibleDetails(tags: readonly Tag[]): void {
  const { region, repository, store } = useListPlace();
  useReadOnScreen({
    store,
    tags,
    isWanted: (tag) => isWanted(store, tag),
    read: (missing, signal) => readTags(missing, { region, repository, store, signal }),
  });
}

function isWanted(store: TagDetailsStore, tag: Tag): boolean {
  const details = store.get(tag);
  if (!details) return true;
  const readAt = summaryOf(details)?.readAt;
  return readAt !== undefined && Date.now() - Date.parse(readAt) > FRESH_MILLISECONDS;
}
