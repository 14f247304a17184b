"use client";

import { useEffect, useRef } from "react";
import type { Tag } from "@/lib/oci/name/tag";

/** A scrolling list sends no request until it rests for this long. */
const REST_MILLISECONDS = 80;

type Options = {
  /** The store for what is read; another store means another list. */
  store: object;
  tags: readonly Tag[];
  isWanted: (tag: Tag) => boolean;
  read: (tags: readonly Tag[], signal: AbortSignal) => Promise<void>;
};

/**
 * Reads what is unknown of the visible tags, in one stream. A stream is cancelled when none of its remaining tags is
 * visible; until then, only tags that it does not include are requested in addition.
 */
export function useReadOnScreen({ store, tags, isWanted, read }: Options): void {
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
    const wanted = new Set(tags.filter(isWanted));
    for (const [controller, asked] of streams.current) {
      if (asked.some((tag) => wanted.has(tag))) continue;
      controller.abort();
      streams.current.delete(controller);
    }
    const timer = setTimeout(() => {
      const awaited = new Set([...streams.current.values()].flat());
      const missing = tags.filter((tag) => !awaited.has(tag) && isWanted(tag));
      if (missing.length === 0) return;
      const controller = new AbortController();
      streams.current.set(controller, missing);
      read(missing, controller.signal)
        // The reader rejects with the signal's reason when this hook aborts it.
        .catch(() => {})
        .finally(() => streams.current.delete(controller));
    }, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [store, onScreen]);
}
