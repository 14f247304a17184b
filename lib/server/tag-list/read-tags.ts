import "server-only";
import { type SortableTag, tagListReader } from "@/lib/mar/tag/order/sortable-tag";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";

const STEP = 64;
/** A reader keeps what names have in common; of names that have nothing in common that is too much to keep. */
const NAMES_OF_A_READER = 16 * 1024;

/** Reads the parts of every name of a list, in its order, and keeps none of them. */
export function* readTags(names: NameList, visit: (tag: SortableTag, position: number) => void): Sliced<void> {
  let read = tagListReader();
  for (let from = 0; from < names.length; from += STEP) {
    if (from % NAMES_OF_A_READER === 0) read = tagListReader();
    readStep(names.slice(from, from + STEP), from);
    yield;
  }

  /** A function of its own, as engines make loops in generators fast late. */
  function readStep(step: readonly string[], from: number): void {
    for (let at = 0; at < step.length; at += 1) visit(read(step[at] ?? ""), from + at);
  }
}
