"use client";

import { useEffect } from "react";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import type { TagDetailsStore } from "@/lib/queries/tag-details";
import { readTags } from "@/lib/queries/tag-reader";

/** A list that is being scrolled asks for nothing until it rests for this long. */
const REST_MILLISECONDS = 80;
/** What was read longer ago is shown, and asked for anew. */
const FRESH_MILLISECONDS = 5 * 60_000;

type Options = { region: Region; repository: Repository; store: TagDetailsStore; tags: readonly Tag[] };

/** Reads what is not known of the tags on screen, in one stream; what is no longer on screen is no longer asked for. */
export function useVisibleDetails({ region, repository, store, tags }: Options): void {
  const onScreen = tags.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tags are told apart by their names
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const wanted = tags.filter((tag) => isWanted(store, tag));
      // The reader gives up with the signal's reason, which is this effect's own doing.
      readTags(wanted, { region, repository, store, signal: controller.signal }).catch(() => {});
    }, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [region, repository, store, onScreen]);
}

function isWanted(store: TagDetailsStore, tag: Tag): boolean {
  if (!store.get(tag)) return true;
  const readAt = store.summary(tag)?.readAt;
  return readAt !== undefined && Date.now() - Date.parse(readAt) > FRESH_MILLISECONDS;
}
