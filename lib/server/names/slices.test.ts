import fc from "fast-check";
import { expect, it } from "vitest";
import { inSlices, type Sliced } from "./slices";
import { sortSliced } from "./sort";

/** Work of so many steps, each of which keeps the processor busy for so long. */
function* busy(steps: number, milliseconds: number): Sliced<number> {
  for (let step = 0; step < steps; step += 1) {
    for (const start = performance.now(); performance.now() - start < milliseconds; );
    yield;
  }
  return steps;
}

it("returns the result of the work, or throws its error", async () => {
  expect(await inSlices(busy(3, 0))).toBe(3);
  await expect(
    inSlices(
      (function* (): Sliced<void> {
        yield;
        throw new RangeError("broken");
      })(),
    ),
  ).rejects.toThrow("broken");
  expect(await inSlices(busy(1, 0))).toBe(1);
});

it("lets others have their turn, and ends short work before long work", async () => {
  const order: string[] = [];
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const long = inSlices(busy(60, 4)).then(() => order.push("long"));
  const short = inSlices(busy(2, 1)).then(() => order.push("short"));
  await Promise.all([long, short]);
  clearInterval(counting);
  expect(order).toEqual(["short", "long"]);
  expect(turns).toBeGreaterThan(5);
});

it("sorts stably, as a list is sorted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 9000, size: "max" }), fc.nat(2), async (keys, already) => {
      const sorted = already === 0 ? keys.toSorted((a, b) => a - b) : keys;
      const positions = Uint32Array.from(sorted, (_, at) => at);
      await inSlices(sortSliced(positions, (a, b) => (sorted[a] ?? 0) - (sorted[b] ?? 0)));
      const expected = sorted.map((_, at) => at).sort((a, b) => (sorted[a] ?? 0) - (sorted[b] ?? 0));
      expect([...positions]).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
