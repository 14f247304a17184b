"use client";

import { useEffect, useRef } from "react";
import type { Tag } from "@/lib/oci/name/tag";

/** A list that is being scrolled asks for nothing until it rests for this long. */
const REST_MILLISECONDS = 80;

type Options = {
  /** What is read into: another one is another list. */
  store: object;
  tags: readonly Tag[];
  isWanted: (tag: Tag) => boolean;
  read: (tags: readonly Tag[], signal: AbortSignal) => Promise<void>;
};

/**
 * Reads what is not known of the tags on screen, in one stream. A stream ends when nothing that it still has to tell is
 * on screen; while something is, only what it was not asked for is asked for besides.
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
        // The reader gives up with the signal's reason, which is this hook's own doing.
        .catch(() => {})
        .finally(() => streams.current.delete(controller));
    }, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [store, onScreen]);
}
