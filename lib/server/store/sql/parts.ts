import "server-only";

/** Rows of one statement: each has up to twelve parameters, of which SQLite takes 32,766 and PostgreSQL 65,535. */
const ROWS_AT_A_TIME = 100;

/** Returns the items in parts that one statement takes. */
export function* inParts<T>(items: readonly T[]): Generator<readonly T[], void> {
  for (let from = 0; from < items.length; from += ROWS_AT_A_TIME) yield items.slice(from, from + ROWS_AT_A_TIME);
}

/** Returns the items by key, in their order. */
export function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
