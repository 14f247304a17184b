import { afterEach, describe, expect, it } from "vitest";
import { LONGEST_NAME, type StoreLimits } from "./limits";
import { digest, look, NAME, TAG } from "./names.testing";
import type { Store } from "./store";

type Open = (options: { mostBytes: number; limits: Partial<StoreLimits> }) => Promise<{ store: Store }>;

/** Tests that nothing but observations grows for ever with what strangers ask and registries send. */
export function testLimits(name: string, open: Open): void {
  describe(`limits of a store: ${name}`, () => {
    const opened: Store[] = [];
    afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
    const storeWith = async (limits: Partial<StoreLimits>) => {
      const { store } = await open({ mostBytes: 1_000, limits });
      opened.push(store);
      return store;
    };
    testFacts(storeWith);
    testLists(storeWith);
  });
}

type StoreWith = (limits: Partial<StoreLimits>) => Promise<Store>;
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

function testFacts(storeWith: StoreWith): void {
  it("forgets who has a digest, what was seen least recently first", async () => {
    const { observations } = await storeWith({ places: 100 });
    const place = (from: number, at: number) =>
      observations.place({
        region: "global",
        repository: NAME,
        digests: numbers(50).map((each) => digest(from + each)),
        at,
      });
    for (const round of numbers(6)) await place(50 * round, 1_000 + round);
    await place(0, 9_000);
    const known = await Promise.all(numbers(300).map((each) => observations.has("global", NAME, digest(each))));
    const count = known.filter(Boolean).length;
    expect(count).toBeGreaterThanOrEqual(90);
    expect(count).toBeLessThanOrEqual(105);
    expect([known[49], known[100], known[299]]).toEqual([true, false, true]);
  });

  it("forgets what images are, but for those of observations", async () => {
    const { observations } = await storeWith({ images: 100 });
    await observations.look(look(1_000, 0));
    for (const from of [0, 100, 200]) {
      await Promise.all(numbers(100).map((each) => observations.describe(digest(from + each), { size: each })));
    }
    const known = await observations.images(numbers(300).map(digest));
    expect(known.size).toBeGreaterThanOrEqual(90);
    expect(known.size).toBeLessThanOrEqual(105);
    expect([known.has(digest(0)), known.has(digest(299))]).toEqual([true, true]);
    expect((await observations.history("global", NAME, TAG))[0]?.image).toEqual({ size: 0 });
  });

  it("keeps no list of platforms beyond all measure, and no size that is no whole number", async () => {
    const { observations } = await storeWith({});
    const platforms = numbers(1_000).map((each) => `linux/architecture-${each}`);
    await observations.describe(digest(1), { platforms, size: 1e300, created: 1.5 });
    expect(await observations.images([digest(1)])).toEqual(new Map([[digest(1), {}]]));
  });
}

function testLists(storeWith: StoreWith): void {
  const of = (kind: "referrers" | "portal") => (name: string | number) =>
    ({ region: "global", kind, name: `${NAME}@${name}` }) as const;
  const key = of("referrers");
  const body = Buffer.alloc(1_000, "a");
  const few = { lists: 20, bytes: 1_000_000 };
  const small = { lists: 1_000, bytes: 20_000 };

  it.each([
    ["referrers", "lists", few],
    ["referrers", "bytes", small],
    ["portal", "lists", few],
    ["portal", "bytes", small],
  ] as const)(
    "forgets what was read least recently of %s beyond so many %s, and no other kind",
    async (kind, _, most) => {
      const store = await storeWith({ [kind]: most });
      const tags = { region: "global", kind: "tags", name: NAME } as const;
      await store.lists.put(tags, { body, readAt: 1 });
      for (const each of numbers(40)) await store.lists.put(of(kind)(each), { body, readAt: 1_000 + each });
      const lists = await Promise.all(numbers(40).map((each) => store.lists.get(of(kind)(each))));
      const known = lists.map((list) => list !== undefined);
      const count = known.filter(Boolean).length;
      expect(count).toBeGreaterThanOrEqual(18);
      expect(count).toBeLessThanOrEqual(21);
      expect([known[0], known[39]]).toEqual([false, true]);
      expect(await store.lists.get(tags)).toBeDefined();
    },
  );

  it("keeps no list with a name beyond all measure, and everything else that came with it", async () => {
    const store = await storeWith({});
    const long = key(`${digest(1)} ${"a".repeat(LONGEST_NAME)}`);
    const zero = key(`${digest(1)} \0`);
    await Promise.all([
      store.lists.put(long, { body, readAt: 1 }),
      store.lists.put(zero, { body, readAt: 1 }),
      store.observations.look(look(1_000, 1)),
    ]);
    expect(await store.lists.get(long)).toBeUndefined();
    expect(await store.observations.history("global", NAME, TAG)).toHaveLength(1);
  });
}
