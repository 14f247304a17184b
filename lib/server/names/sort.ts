import "server-only";
import type { Sliced } from "./slices";

/** Numbers sorted, or merged, before others get their turn. */
const STEP = 2048;

/** Sorts numbers in place, in steps: first runs, then merges of runs. The sort is stable. */
export function* sortSliced(numbers: Uint32Array, compare: (a: number, b: number) => number): Sliced<void> {
  const { length } = numbers;
  for (let start = 0; start < length; start += STEP) {
    numbers.subarray(start, start + STEP).sort(compare);
    yield;
  }
  if (length <= STEP) return;
  let [from, to]: [Uint32Array, Uint32Array] = [numbers, new Uint32Array(length)];
  for (let width = STEP; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      yield* merge(from, to, { start, middle: start + width, end: Math.min(length, start + 2 * width) }, compare);
    }
    [from, to] = [to, from];
  }
  if (from !== numbers) numbers.set(from);
}

type Runs = { start: number; middle: number; end: number };

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  { start, middle, end }: Runs,
  compare: (a: number, b: number) => number,
): Sliced<void> {
  // A list already in order, as most registries send theirs, costs one comparison per pair of runs.
  if (middle >= end || compare(from[middle - 1] ?? 0, from[middle] ?? 0) <= 0) {
    to.set(from.subarray(start, end), start);
    return yield;
  }
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    const isLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[isLeft ? left++ : right++] ?? 0;
    if (at % STEP === 0) yield;
  }
}
