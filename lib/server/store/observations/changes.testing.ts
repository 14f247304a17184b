import { expect, it } from "vitest";
import { digest, look, NAME, OTHER, TAG, tag } from "../names.testing";
import type { Store } from "../store";

/** Tests what a store says of the changes of repositories. */
export function testChanges(store: () => Store): void {
  const looks = async (...all: ReturnType<typeof look>[]) => {
    for (const each of all) await store().observations.look(each);
  };

  it("tells what moved, is gone and back, from which digest to which, latest first", async () => {
    await store().observations.describe(digest(2), { created: 500, platforms: ["linux/amd64"] });
    await store().observations.describe(digest(2), { created: undefined, size: 99, mediaType: "a/b" });
    await looks(look(1_000, 1), look(2_000, 2), look(3_000, "gone"), look(4_000, 3));
    const { changes, next } = await store().observations.changes("global", NAME, { limit: 10 });
    const place = { region: "global", repository: NAME, tag: TAG };
    const image = { created: 500, platforms: ["linux/amd64"], size: 99, mediaType: "a/b" };
    const two = { digest: digest(2), image };
    expect(next).toBeUndefined();
    expect(changes).toEqual([
      { ...place, seq: 3, change: "back", from: two, to: { digest: digest(3) }, firstSeen: 4_000, lookedBefore: 3_000 },
      { ...place, seq: 2, change: "gone", from: two, firstSeen: 3_000, lookedBefore: 2_000 },
      {
        ...place,
        seq: 1,
        change: "moved",
        from: { digest: digest(1) },
        to: two,
        firstSeen: 2_000,
        lookedBefore: 1_000,
      },
    ]);
    expect(await store().observations.images([digest(2), digest(3)])).toEqual(new Map([[digest(2), image]]));
  });

  it("gives a listed tag its digest once that is read, as one event", async () => {
    const listed = look(2_000, "listed", { lookedBefore: 1_000 });
    await looks(listed);
    const events = async () => (await store().observations.changes("global", NAME, { limit: 10 })).changes;
    expect(await events()).toMatchObject([{ change: "new", firstSeen: 2_000, lookedBefore: 1_000 }]);
    expect(await store().observations.latest("global", NAME, TAG)).toBeUndefined();
    await looks(look(9_000, 5));
    expect(await events()).toMatchObject([{ change: "new", firstSeen: 2_000, to: { digest: digest(5) } }]);
    expect(await events()).toHaveLength(1);
  });

  it("pages, filters by tag and starts at a time", async () => {
    const { observations } = store();
    for (const [at, name] of ["a", "b", "c", "d"].entries()) {
      await looks(look(1_000 + at, 1, { tag: tag(name) }), look(at < 2 ? 5_000 : 6_000 + at, 2, { tag: tag(name) }));
    }
    const names = async (query: Parameters<typeof observations.changes>[2]) => {
      const { changes, next } = await observations.changes("global", NAME, query);
      return { names: changes.map((each) => each.tag), next };
    };
    const first = await names({ limit: 3 });
    expect(first.names).toEqual(["d", "c", "a"]);
    expect((await names({ limit: 3, before: first.next })).names).toEqual(["b"]);
    expect((await names({ limit: 9, accepts: (each) => each > "b" })).names).toEqual(["d", "c"]);
    expect((await names({ limit: 9, since: 6_000 })).names).toEqual(["d", "c"]);
    expect((await names({ limit: 9, tag: tag("b") })).names).toEqual(["b"]);
  });

  it("tells since when a repository is watched", async () => {
    const { observations } = store();
    expect(await observations.since("global", NAME)).toBeUndefined();
    await looks(look(3_000, 1), look(2_000, 2, { repository: OTHER }));
    expect(await observations.since("global", NAME)).toBe(3_000);
    await looks(look(4_000, "listed", { tag: tag("a"), lookedBefore: 1_000 }));
    expect(await observations.since("global", NAME)).toBe(1_000);
    expect(await observations.since("china", NAME)).toBeUndefined();
  });

  it("tells what moved in marked repositories and tags since a time", async () => {
    const latest = tag("latest");
    for (const repository of [NAME, OTHER]) {
      await looks(look(1_000, 1, { repository }), look(1_000, 1, { repository, tag: latest }));
      await looks(look(2_000, 2, { repository }), look(3_000, 3, { repository, tag: latest }));
    }
    const marked = async (marks: Parameters<Store["observations"]["changesOf"]>[1], since: number) => {
      const { changes } = await store().observations.changesOf("global", marks, { since, limit: 10 });
      return changes.map((each) => `${each.repository}:${each.tag}`);
    };
    expect(await marked([{ repository: NAME, tag: TAG }, { repository: OTHER }], 1_500)).toEqual([
      `${OTHER}:latest`,
      `${NAME}:${TAG}`,
      `${OTHER}:${TAG}`,
    ]);
    expect(await marked([{ repository: NAME }], 2_500)).toEqual([`${NAME}:latest`]);
    const many = Array.from({ length: 10_000 }, (_, at) => ({ repository: NAME, tag: tag(`t${at}`) }));
    expect(await marked(many, 0)).toEqual([]);
  });

  it("tells the latest of many changes in marks, and that there are earlier ones", async () => {
    const { observations } = store();
    for (let number = 0; number < 30; number += 1) await looks(look(1_000 + number, number));
    for (let number = 0; number < 12; number += 1)
      await looks(look(1_000 + 10 * number, number, { repository: OTHER }));
    const marked = async (limit: number, ...marks: Parameters<typeof observations.changesOf>[1]) => {
      const { changes, hasMore } = await observations.changesOf("global", marks, { since: 0, limit });
      const times = changes.map(({ firstSeen }) => firstSeen);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      return [changes.length, times[0], times.at(-1), hasMore];
    };
    // Of one tag, the last few.
    expect(await marked(100, { repository: NAME, tag: TAG })).toEqual([20, 1_029, 1_010, true]);
    expect(await marked(100, { repository: OTHER, tag: TAG })).toEqual([11, 1_110, 1_010, false]);
    expect(await marked(100, { repository: NAME })).toEqual([29, 1_029, 1_001, false]);
    expect(await marked(29, { repository: NAME })).toEqual([29, 1_029, 1_001, false]);
    expect(await marked(28, { repository: NAME })).toEqual([28, 1_029, 1_002, true]);
    expect(await marked(10, { repository: NAME }, { repository: OTHER })).toEqual([10, 1_110, 1_029, true]);
    expect(await marked(10, { repository: NAME, tag: TAG }, { repository: OTHER })).toEqual([10, 1_110, 1_029, true]);
  });

  it("finds what moved in a marked tag among thousands that are new since", async () => {
    await looks(look(1_000, 1), look(2_000, 2));
    const list = (...names: string[]) => Buffer.from(names.map((name) => `${name}\n`).join(""));
    const { observations, lists } = store();
    const key = { region: "global", kind: "tags", name: NAME } as const;
    await lists.put(key, { body: list(TAG), readAt: 2_500 });
    const others = Array.from({ length: 20_001 }, (_, at) => `t${at}`);
    await lists.put(key, { body: list(TAG, ...others), readAt: 3_000 });
    const found = await observations.changesOf("global", [{ repository: NAME, tag: TAG }], { since: 0, limit: 5 });
    expect([found.changes.map((each) => each.tag), found.hasMore]).toEqual([[TAG], false]);
  });
}
