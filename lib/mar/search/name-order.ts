import { BICEP_FOLDER, POWERSHELL_FOLDER } from "../kind/artifact-kind";

const DEPTHS = 16;
const LENGTHS = 256;

/** Returns whether a name is a module's. People who do not name modules are not looking for them. */
export function isModule(name: string): boolean {
  return name.startsWith(BICEP_FOLDER) || name.startsWith(POWERSHELL_FOLDER);
}

/**
 * Returns the order of a list: modules last, then by depth, then by length, else unchanged. Sorts by counting, as
 * people wait for it at the first key press.
 */
export function nameOrder(list: readonly string[]): Uint32Array {
  const keys = Uint16Array.from(list, orderKey);
  const starts = new Uint32Array(2 * DEPTHS * LENGTHS + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const next = (keys[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const order = new Uint32Array(list.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const place = starts[key] ?? 0;
    order[place] = at;
    starts[key] = place + 1;
  }
  return order;
}

function orderKey(name: string): number {
  let depth = 0;
  for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) depth += 1;
  const place = Math.min(depth, DEPTHS - 1) * LENGTHS + Math.min(name.length, LENGTHS - 1);
  return isModule(name) ? DEPTHS * LENGTHS + place : place;
}
