import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { testBases } from "./bases/bases.testing";
import { testManyTags } from "./index/many-tags.testing";
import { testPagedMeanwhile } from "./index/paged-meanwhile.testing";
import { testDigests, testSearch } from "./index/search.testing";
import type { StoreLimits } from "./limits";
import { testLimits } from "./limits.testing";
import { testTurns } from "./lists/turns.testing";
import { digest, NAME, TAG } from "./names.testing";
import { testChanges } from "./observations/changes.testing";
import { testLately } from "./observations/lately.testing";
import { testTags } from "./observations/tags.testing";
import { testPackages } from "./packages/packages.testing";
import { testReader } from "./reader/reader.testing";
import type { Store } from "./store";
import { testSummaries } from "./summary/summaries.testing";

/** A store, and a way past it to its database. */
type OpenedStore = { store: Store; run: (sql: string) => Promise<void> };

/** Opens a new, empty store that keeps so many bytes of content, and so much of other things. */
export type OpenStore = (options: { mostBytes: number; limits?: Partial<StoreLimits> }) => Promise<OpenedStore>;

/** Tests what every store promises. Each driver's test calls it. */
export function testStore(name: string, open: OpenStore): void {
  describe(`store: ${name}`, () => {
    let opened: OpenedStore;
    const store = () => opened.store;
    beforeEach(async () => {
      opened = await open({ mostBytes: 1_000 });
    });
    afterEach(() => store().close());
    testContent(store, (sql) => opened.run(sql));
    testTagged(store);
    testSize(store);
    testLists(store);
    testTurns(store);
    testTags(store);
    testChanges(store);
    testLately(store);
    testSearch(store);
    testDigests(store);
    testManyTags(store);
    testPagedMeanwhile(store);
    testSummaries(store);
    testReader(store);
    testPackages(store);
    testBases(store);
  });
  testLimits(name, open);
}

/** Content of so many bytes, each of this value, with its digest. */
function content(value: number, size = 10) {
  const bytes = new Uint8Array(size).fill(value);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    bytes,
    digest: digestSchema.parse(`sha256:${sha256}`),
    mediaType: "application/json",
    readAt: 1_000 + value,
  };
}

function testSize(store: () => Store): void {
  it("says what it takes: its bytes, and the rows of each table", async () => {
    const { content: kept, lists, observations } = store();
    const before = await store().size();
    expect(before.rows).toEqual({ content: 0, observations: 0, places: 0, images: 0, lists: 0 });
    expect(before.bytes).toBeGreaterThan(0);
    const { bytes, digest: of, ...one } = content(1);
    await kept.put({ bytes, digest: of, ...one });
    await lists.put({ region: "global", kind: "tags", name: NAME }, { body: bytes, readAt: 1 });
    await observations.place({ region: "global", repository: NAME, digests: [of, digest(2)], at: 1 });
    await observations.look({
      region: "global",
      repository: NAME,
      tag: TAG,
      at: 1,
      saw: { state: "digest", digest: of },
    });
    const { rows } = await store().size();
    expect(rows).toMatchObject({ content: 1, observations: 1, places: 2, lists: 1 });
  });
}

function testTagged(store: () => Store): void {
  const [region, repository, tag] = ["global", NAME, TAG] as const;
  const saw = (of: Digest) => ({ region, repository, tag, at: 1_000, saw: { state: "digest", digest: of } }) as const;

  it("says what a tag is, with its content if the repository has it", async () => {
    const { content: kept, observations } = store();
    expect(await store().tagged(region, repository, tag)).toEqual({ latest: undefined, content: undefined });
    const one = content(1);
    await kept.put(one);
    await observations.look(saw(one.digest));
    const latest = await observations.latest(region, repository, tag);
    expect(latest?.digest).toBe(one.digest);
    const has = await observations.has(region, repository, one.digest);
    expect(await store().tagged(region, repository, tag)).toEqual({ latest, content: has ? one : undefined });
    await observations.place({ region, repository, digests: [one.digest], at: 1_000 });
    expect(await store().tagged(region, repository, tag)).toEqual({ latest, content: one });
  });
}

function testContent(store: () => Store, run: OpenedStore["run"]): void {
  it("keeps content by digest and size, as it was received", async () => {
    const one = content(1);
    await store().content.put(one);
    expect(await store().content.get({ digest: one.digest })).toEqual(one);
    expect(await store().content.get({ digest: one.digest, size: 10 })).toEqual(one);
    expect(await store().content.get({ digest: one.digest, size: 11 })).toBeUndefined();
    expect(await store().content.get({ digest: digest(2) })).toBeUndefined();
  });

  it("keeps each content once, and knows its total", async () => {
    const { put, total } = {
      put: (it: number) => store().content.put(content(it)),
      total: () => store().content.total(),
    };
    expect(await total()).toBe(0);
    await Promise.all([put(1), put(2), put(1)]);
    expect(await total()).toBe(20);
  });

  it("keeps no bytes that do not hash to their digest", async () => {
    await store().content.put({ ...content(1), digest: digest(1) });
    expect(await store().content.get({ digest: digest(1) })).toBeUndefined();
    expect(await store().content.total()).toBe(0);
  });

  it("drops a corrupted row, and takes the content again", async () => {
    await store().content.put(content(1));
    await store().content.put(content(2));
    await run(
      `update content set bytes = (select bytes from content where digest = '${content(2).digest}')
       where digest = '${content(1).digest}'`,
    );
    expect(await store().content.get({ digest: content(1).digest })).toBeUndefined();
    expect(await store().content.total()).toBe(10);
    await store().content.put(content(1));
    expect(await store().content.get({ digest: content(1).digest })).toEqual(content(1));
  });

  it("evicts what was used least recently beyond its total, and keeps nothing larger than that", async () => {
    for (let value = 1; value <= 11; value += 1) await store().content.put(content(value, 100));
    expect(await store().content.get({ digest: content(1, 100).digest })).toBeUndefined();
    expect(await store().content.get({ digest: content(11, 100).digest })).toBeDefined();
    expect(await store().content.total()).toBeLessThanOrEqual(1_000);
    await store().content.put(content(12, 1_001));
    expect(await store().content.get({ digest: content(12, 1_001).digest })).toBeUndefined();
    expect(await store().content.total()).toBeGreaterThanOrEqual(900);
  });
}

function testLists(store: () => Store): void {
  const key = { region: "global", kind: "tags", name: NAME } as const;
  const body = (...names: string[]) => Buffer.from(names.map((name) => `${name}\n`).join(""));
  const put = (readAt: number, ...names: string[]) => store().lists.put(key, { body: body(...names), readAt });
  const kept = async () => {
    const list = await store().lists.get(key);
    return list && [Buffer.from(list.body).toString(), list.readAt, list.changedAt];
  };

  it("keeps a list with the time of its reading, and since when it is the same", async () => {
    expect(await kept()).toBeUndefined();
    await put(1_000, "a", "b");
    await put(2_000, "a", "b");
    expect(await kept()).toEqual(["a\nb\n", 2_000, 1_000]);
    await put(3_000, "b");
    expect(await kept()).toEqual(["b\n", 3_000, 3_000]);
    await put(2_500, "a");
    expect(await kept()).toEqual(["b\n", 3_000, 3_000]);
    expect(await store().lists.get({ ...key, region: "china" })).toBeUndefined();
  });

  it("notes which tags are new and which have gone, but none at the first reading", async () => {
    await put(1_000, "a", TAG);
    await put(2_000, "a", "b");
    const { changes } = await store().observations.changes("global", NAME, { limit: 10 });
    expect(changes.map(({ tag, change, firstSeen, lookedBefore }) => [tag, change, firstSeen, lookedBefore])).toEqual([
      [TAG, "gone", 2_000, 1_000],
      ["b", "new", 2_000, 1_000],
    ]);
    await put(3_000, "a", "b", TAG);
    expect((await store().observations.changes("global", NAME, { limit: 1 })).changes[0]).toMatchObject({
      tag: TAG,
      change: "back",
    });
  });
}
