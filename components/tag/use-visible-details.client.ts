"use client";

import { useEffect, useRef } from "react";
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

/**
 * Reads what is not known of the tags on screen, in one stream. A stream ends when nothing that it still has to tell is
 * on screen; while something is, only what it was not asked for is asked for besides.
 */
export function useVisibleDetails({ region, repository, store, tags }: Options): void {
  const streams = useRef(new Map<AbortController, readonly Tag[]>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another store is another list
  useEffect(() => {
    const open = streams.current;
    return () => {
      for (const controller of open.keys()) controller.abort();
      open.clear();
    };
  }, [store]);
  const onScreen = tags.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tags are told apart by their names
  useEffect(() => {
    const wanted = new Set(tags.filter((tag) => isWanted(store, tag)));
    for (const [controller, asked] of streams.current) {
      if (asked.some((tag) => wanted.has(tag))) continue;
      controller.abort();
      streams.current.delete(controller);
    }
    const timer = setTimeout(() => {
      const awaited = new Set([...streams.current.values()].flat());
      const missing = tags.filter((tag) => !awaited.has(tag) && isWanted(store, tag));
      if (missing.length === 0) return;
      const controller = new AbortController();
      streams.current.set(controller, missing);
      readTags(missing, { region, repository, store, signal: controller.signal })
        // The reader gives up with the signal's reason, which is this hook's own doing.
        .catch(() => {})
        .finally(() => streams.current.delete(controller));
    }, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [region, repository, store, onScreen]);
}

function isWanted(store: TagDetailsStore, tag: Tag): boolean {
  if (!store.get(tag)) return true;
  const readAt = store.summary(tag)?.readAt;
  return readAt !== undefined && Date.now() - Date.parse(readAt) > FRESH_MILLISECONDS;
}
