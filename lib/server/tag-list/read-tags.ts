import "server-only";
import { type SortableTag, tagListReader } from "@/lib/mar/tag/order/sortable-tag";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";

const STEP = 64;
/** A reader caches common parts of names; for names that have nothing in common the cache would grow too large. */
const NAMES_OF_A_READER = 16 * 1024;

/** Parses every name of a list in order, and keeps none of the results. */
export function* readTags(names: NameList, visit: (tag: SortableTag, position: number) => void): Sliced<void> {
  let read = tagListReader();
  for (let from = 0; from < names.length; from += STEP) {
    if (from % NAMES_OF_A_READER === 0) read = tagListReader();
    readStep(names.slice(from, from + STEP), from);
    yield;
  }

  /** A separate function, as engines are slow to optimise loops in generators. */
  function readStep(step: readonly string[], from: number): void {
    for (let at = 0; at < step.length; at += 1) visit(read(step[at] ?? ""), from + at);
  }
}
