/** A difference between two values. */
export type Change<Value> =
  | { kind: "added"; to: Value }
  | { kind: "removed"; from: Value }
  | { kind: "changed"; from: Value; to: Value };

type Entries<Key, Value> = Iterable<readonly [Key, Value]>;

/**
 * Returns the differences between two lists of keys with values, each key once: in the order of the first list, then of
 * the second.
 */
export function changesOf<Key, Value>(from: Entries<Key, Value>, to: Entries<Key, Value>): [Key, Change<Value>][] {
  // Boxed, because a value can itself be undefined.
  const [before, after] = [boxed(from), boxed(to)];
  const changes: [Key, Change<Value>][] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const change = changeOf(before.get(key), after.get(key));
    if (change) changes.push([key, change]);
  }
  return changes;
}

type Box<Value> = { value: Value };

function boxed<Key, Value>(entries: Entries<Key, Value>): Map<Key, Box<Value>> {
  const map = new Map<Key, Box<Value>>();
  for (const [key, value] of entries) map.set(key, { value });
  return map;
}

function changeOf<Value>(from: Box<Value> | undefined, to: Box<Value> | undefined): Change<Value> | undefined {
  if (!from) return to && { kind: "added", to: to.value };
  if (!to) return { kind: "removed", from: from.value };
  const isSame = JSON.stringify(from) === JSON.stringify(to);
  return isSame ? undefined : { kind: "changed", from: from.value, to: to.value };
}
