import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { compareLayers } from "./compare-layers";

const layer = (number: number): Descriptor => ({
  digest: digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`),
  size: number * 10,
});
const image = (numbers: readonly number[]) => ({ layers: numbers.map(layer) });
const numbersOf = (placed: readonly { layer: Descriptor }[]) => placed.map((each) => each.layer.size / 10);

describe("compareLayers", () => {
  test.each([
    { from: [1, 2, 3], to: [1, 2, 4], kept: [1, 2], added: [4], dropped: [3], prefix: 2, bytes: [60, 70, 30, 40] },
    { from: [1], to: [2], kept: [], added: [2], dropped: [1], prefix: 0, bytes: [10, 20, 0, 20] },
    { from: [], to: [1, 2], kept: [], added: [1, 2], dropped: [], prefix: 0, bytes: [0, 30, 0, 30] },
    { from: [1, 2], to: [], kept: [], added: [], dropped: [1, 2], prefix: 0, bytes: [30, 0, 0, 0] },
    // In another order nothing is downloaded, though no first layers are common.
    { from: [1, 2], to: [2, 1], kept: [2, 1], added: [], dropped: [], prefix: 0, bytes: [30, 30, 30, 0] },
    // A repeated layer is downloaded once, and not at all if the first image has it.
    { from: [1], to: [1, 2, 2], kept: [1], added: [2, 2], dropped: [], prefix: 1, bytes: [10, 30, 10, 20] },
    { from: [1], to: [1, 1], kept: [1], added: [1], dropped: [], prefix: 1, bytes: [10, 10, 10, 0] },
    { from: [1, 1], to: [1], kept: [1], added: [], dropped: [1], prefix: 1, bytes: [10, 10, 10, 0] },
  ])("from $from to $to", ({ from, to, kept, added, dropped, prefix, bytes }) => {
    const result = compareLayers(image(from), image(to));
    expect(numbersOf(result.kept)).toEqual(kept);
    expect(numbersOf(result.added)).toEqual(added);
    expect(numbersOf(result.dropped)).toEqual(dropped);
    expect(result.commonPrefix).toBe(prefix);
    const [before, after, keptBytes, download] = bytes;
    expect(result.bytes).toEqual({ before, after, kept: keptBytes, download });
  });

  test("gives the position of each layer in its image", () => {
    const { kept, added, dropped } = compareLayers(image([1, 2, 3]), image([4, 3, 1]));
    expect(kept.map(({ at, wasAt }) => [at, wasAt])).toEqual([
      [1, 2],
      [2, 0],
    ]);
    expect(added.map(({ at }) => at)).toEqual([0]);
    expect(dropped.map(({ at }) => at)).toEqual([1]);
  });
});

const layers = fc.array(fc.nat({ max: 6 }), { maxLength: 10 });
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

test("an image compared with itself keeps all and downloads nothing", () => {
  fc.assert(
    fc.property(layers, (numbers) => {
      const { kept, added, dropped, commonPrefix, bytes } = compareLayers(image(numbers), image(numbers));
      expect(kept.map(({ at, wasAt }) => at === wasAt)).toEqual(numbers.map(() => true));
      expect([added, dropped]).toEqual([[], []]);
      expect(commonPrefix).toBe(numbers.length);
      expect(bytes.download).toBe(0);
      expect(bytes.before).toBe(bytes.after);
    }),
  );
});

test("kept and added are the second image, kept and dropped the first", () => {
  fc.assert(
    fc.property(layers, layers, (from, to) => {
      const { kept, added, dropped, bytes } = compareLayers(image(from), image(to));
      const second = [...kept, ...added].sort((a, b) => a.at - b.at);
      expect(numbersOf(second)).toEqual(to);
      expect(sorted([...numbersOf(kept), ...numbersOf(dropped)])).toEqual(sorted(from));
      expect(bytes.kept + bytes.download).toBe([...new Set(to)].reduce((sum, n) => sum + n * 10, 0));
      expect(bytes.kept + bytes.download).toBe(bytes.after);
    }),
  );
});
