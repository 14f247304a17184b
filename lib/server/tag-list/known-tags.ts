import "server-only";
import type { NameList } from "../names/name-list";
import { inSlices, type Sliced } from "../names/slices";
import { KeptResult } from "../runtime/kept-result";
import { processWide } from "../runtime/process-wide";
import { columnReader, readColumns, type TagColumns } from "./tag-columns";
import { orderTags, type TagOrder } from "./tag-order";

/**
 * The most bytes kept per tag besides its name: two orders, seven columns and the last result, each of at most four
 * bytes. A list counts them from the beginning, as anybody may open its page.
 */
export const KEPT_BYTES = 10 * 4;

type Known = {
  order?: { ended: number; result: KeptResult<TagOrder> };
  columns?: KeptResult<TagColumns>;
  found?: { question: string; positions: KeptResult<Uint32Array> };
};

/** The list is the same object until the registry sends another; what was computed from it disappears with it. */
const known = processWide("tag lists", () => new WeakMap<NameList, Known>());

/**
 * Returns the orders of a list, computed once for all callers.
 * @param ended from `endedLines`: lines end as time goes by, while the list stays the same
 */
export function orderOf(names: NameList, ended: readonly string[]): Promise<TagOrder> {
  return keptOrder(knownOf(names), ended).get(() => inSlices(orderTags(names, ended)));
}

/**
 * Returns the orders of a list and its columns, which only filters and groups need. A new list yields both in one pass.
 */
export async function orderAndColumnsOf(
  names: NameList,
  ended: readonly string[],
): Promise<{ order: TagOrder; columns: TagColumns }> {
  const of = knownOf(names);
  if (!of.order && !of.columns) {
    const both = inSlices(readBoth(names, ended));
    keptOrder(of, ended).get(() => both.then(({ order }) => order));
    of.columns = new KeptResult();
    of.columns.get(() => both.then(({ columns }) => columns));
  }
  const columns = columnsOf(names);
  return { order: await orderOf(names, ended), columns: await columns };
}

/** Returns the columns of a list, computed once for all callers. */
export function columnsOf(names: NameList): Promise<TagColumns> {
  const of = knownOf(names);
  of.columns ??= new KeptResult();
  return of.columns.get(() => inSlices(readColumns(names)));
}

function* readBoth(names: NameList, ended: readonly string[]): Sliced<{ order: TagOrder; columns: TagColumns }> {
  const { take, end } = columnReader(names.length);
  const order = yield* orderTags(names, ended, take);
  return { order, columns: yield* end() };
}

/** Returns the last result of a list, for whoever opens its next page. */
export function lastFound(names: NameList, question: string, find: () => Sliced<Uint32Array>): Promise<Uint32Array> {
  const of = knownOf(names);
  if (of.found?.question !== question) of.found = { question, positions: new KeptResult() };
  return of.found.positions.get(() => inSlices(find()));
}

/** Returns where the orders are kept: lines that have ended since make another one. */
function keptOrder(of: Known, { length }: readonly string[]): KeptResult<TagOrder> {
  if (of.order?.ended !== length) of.order = { ended: length, result: new KeptResult() };
  return of.order.result;
}

function knownOf(names: NameList): Known {
  const before = known.get(names);
  if (before) return before;
  const made: Known = {};
  known.set(names, made);
  return made;
}
