import "server-only";
import type { TagFilter } from "@/lib/mar/tag-list/filter/filter-term";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";
import { sortSliced } from "../names/sort";
import { failedTags } from "./find-tags";
import type { TagColumns } from "./tag-columns";

type Asked = {
  order: Uint32Array;
  filter: TagFilter | undefined;
  columns: TagColumns | undefined;
  /** Returns the tags sorted by name instead of in `order`. */
  byName: boolean;
};

const STEP = 16 * 1024;

/** Returns the positions of the tags that pass a filter, in one of the list's orders. */
export function* foundTags(names: NameList, { order, filter, columns, byName }: Asked): Sliced<Uint32Array> {
  const failed = filter && (yield* failedTags(names, filter, columns));
  const found = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const position = byName ? at : (order[at] ?? 0);
    if (!failed || failed[position] === 0) {
      found[count] = position;
      count += 1;
    }
    if (at % STEP === 0) yield;
  }
  const through = found.slice(0, count);
  if (byName) yield* sortSliced(through, (a, b) => names.compare(a, b));
  return through;
}
