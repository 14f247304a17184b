import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest } from "../name/digest";
import { digestSchema } from "../name/digest-schema";
import type { Descriptor, ImageIndex, Manifest } from "./manifest";
import { OCI_INDEX, OCI_MANIFEST } from "./media-type";
import { DEFAULT_NESTING_LIMITS, flattenIndex, type NestingLimits, type ResolvedEntry } from "./nested-index";

const digest = (number: number) => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const numberOf = (value: Digest) => Number(value.slice(-9));
const leaf = (number: number): Descriptor => ({ mediaType: OCI_MANIFEST, digest: digest(number), size: 1 });
const nested = (number: number): Descriptor => ({ mediaType: OCI_INDEX, digest: digest(number), size: 1 });
const index = (...manifests: Descriptor[]): ImageIndex => ({ schemaVersion: 2, manifests });
const IMAGE: Manifest = { schemaVersion: 2, config: leaf(900), layers: [] };

/** Flattens index 0 of a registry; the results are numbers. */
async function flatten(registry: Record<number, ResolvedEntry>, limits: Partial<NestingLimits> = {}) {
  const asked: number[] = [];
  const resolve = async (entry: Descriptor) => {
    asked.push(numberOf(entry.digest));
    return registry[numberOf(entry.digest)];
  };
  const root = registry[0];
  if (!root || !("manifests" in root)) throw new Error("index 0 is missing");
  const result = await flattenIndex({ digest: digest(0), index: root }, resolve, {
    ...DEFAULT_NESTING_LIMITS,
    ...limits,
  });
  return {
    asked,
    entries: result.entries.map(({ entry }) => numberOf(entry.digest)),
    within: result.entries.map(({ within }) => within.map(numberOf)),
    notices: result.notices.map(({ kind, count, digests }) => ({ kind, count, digests: digests.map(numberOf) })),
  };
}

describe("flattenIndex", () => {
  test("sends no request for an index with only images", async () => {
    expect(await flatten({ 0: index(leaf(1), leaf(2)) })).toEqual({
      asked: [],
      entries: [1, 2],
      within: [[], []],
      notices: [],
    });
  });

  test("replaces an index by its entries", async () => {
    const registry = {
      0: index(leaf(1), nested(10), leaf(2)),
      10: index(leaf(3), nested(11)),
      11: index(leaf(4)),
    };
    const { entries, within, notices } = await flatten(registry);
    expect(entries).toEqual([1, 3, 4, 2]);
    expect(within).toEqual([[], [10], [10, 11], []]);
    expect(notices).toEqual([]);
  });

  test("does not follow an index that lists itself, directly or through another", async () => {
    const registry = { 0: index(nested(0), leaf(1), nested(10)), 10: index(nested(0), nested(10), leaf(2)) };
    const { asked, entries, notices } = await flatten(registry);
    expect(asked).toEqual([10]);
    expect(entries).toEqual([1, 2]);
    expect(notices).toEqual([{ kind: "cycle", count: 3, digests: [0, 10] }]);
  });

  test("treats an entry as the index itself if the index's own bytes come for it", async () => {
    const registry = {
      0: index(nested(10), nested(20), nested(30), leaf(1)),
      10: { hashesTo: digest(0) },
      20: index(nested(21), leaf(2)),
      21: { hashesTo: digest(20) },
      30: { hashesTo: digest(20) },
    };
    const { entries, notices } = await flatten(registry);
    expect(entries).toEqual([2, 1]);
    expect(notices).toEqual([
      { kind: "cycle", count: 2, digests: [10, 21] },
      { kind: "unreadable", count: 1, digests: [30] },
    ]);
  });

  test("lists an index once", async () => {
    const registry = { 0: index(nested(10), nested(11), nested(10)), 10: index(leaf(1)), 11: index(nested(10)) };
    const { asked, entries, notices } = await flatten(registry);
    expect(asked).toEqual([10, 11]);
    expect(entries).toEqual([1]);
    expect(notices).toEqual([{ kind: "repeated", count: 2, digests: [10] }]);
  });

  test("goes as deep as the limit and no deeper", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6 }, (_, depth) => [depth, index(leaf(100 + depth), nested(depth + 1))]),
    );
    const { asked, entries, notices } = await flatten(chain, { depth: 3 });
    expect(asked).toEqual([1, 2, 3]);
    expect(entries).toEqual([100, 101, 102, 103]);
    expect(notices).toEqual([{ kind: "too-deep", count: 1, digests: [4] }]);
  });

  test("stops at the limits of indexes and entries", async () => {
    const inner = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [at + 1, index(leaf(100 + at))]));
    const registry = { ...inner, 0: index(...Object.keys(inner).map((number) => nested(Number(number)))) };
    const { asked, notices } = await flatten(registry, { indexes: 30 });
    expect(asked).toHaveLength(30);
    expect(notices).toMatchObject([{ kind: "too-many-indexes", count: 10 }]);

    const many = Array.from({ length: 510 }, (_, at) => leaf(at + 1));
    const large = await flatten({ 0: index(...many) });
    expect(large.entries).toHaveLength(500);
    expect(large.notices).toMatchObject([{ kind: "too-many-entries", count: 10 }]);
    expect(large.notices[0]?.digests).toHaveLength(10);
  });

  test("names an index that cannot be read, and lists one that is an image as an image", async () => {
    const { entries, notices } = await flatten({ 0: index(nested(10), nested(11), leaf(1)), 11: IMAGE });
    expect(entries).toEqual([11, 1]);
    expect(notices).toEqual([{ kind: "unreadable", count: 1, digests: [10] }]);
  });

  test("rethrows what the resolver throws", async () => {
    const failing = () => Promise.reject(new Error("aborted"));
    await expect(flattenIndex({ digest: digest(0), index: index(nested(1)) }, failing)).rejects.toThrow("aborted");
  });
});

test("any registry of indexes ends, within the limits", async () => {
  const entry = fc.nat({ max: 12 }).map((number) => (number < 8 ? nested(number) : leaf(number)));
  const registry = fc.array(fc.array(entry, { maxLength: 6 }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(registry, fc.nat({ max: 4 }), async (indexes, depth) => {
      const holdings = Object.fromEntries(indexes.map((entries, at) => [at, index(...entries)]));
      const { asked, entries, within } = await flatten(holdings, { depth, indexes: 5, entries: 9 });
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(entries.length).toBeLessThanOrEqual(9);
      expect(Math.max(0, ...within.map((path) => path.length))).toBeLessThanOrEqual(depth);
    }),
  );
});
