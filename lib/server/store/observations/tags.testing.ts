import { expect, it } from "vitest";
import { WATCHED_MILLISECONDS as DAY } from "@/lib/mar/history/observation";
import { digest, look, NAME, OTHER, TAG, tag } from "../names.testing";
import type { Store } from "../store";

const MINUTE = 60_000;

/** Tests what a store says of single tags and digests. */
export function testTags(store: () => Store): void {
  const said = async (...looks: ReturnType<typeof look>[]) => {
    await Promise.all(looks.map((each) => store().observations.look(each)));
    const history = await store().observations.history("global", NAME, TAG);
    return history.map(({ digest: had, change, firstSeen, lastSeen }) => [
      change,
      had && Number(had.slice(-9)),
      firstSeen,
      lastSeen,
    ]);
  };

  it("moves the last look while nothing changes", async () => {
    await store().observations.look(look(1_000, 1));
    expect(await said(look(2_000, 1), look(3_000, 1))).toEqual([["first", 1, 1_000, 3_000]]);
  });

  it("has a row for each digest, also for one that the tag had before, and for the time without", async () => {
    const looks = [
      look(1_000, 1),
      look(2_000, 2),
      look(3_000, 1),
      look(4_000, "gone"),
      look(5_000, "gone"),
      look(6_000, 3),
    ];
    const expected = [
      ["first", 1, 1_000, 1_000],
      ["moved", 2, 2_000, 2_000],
      ["returned", 1, 3_000, 3_000],
      ["gone", undefined, 4_000, 5_000],
      ["back", 3, 6_000, 6_000],
    ];
    expect(await said(...looks)).toEqual(expected);
  });

  it("knows a return also where the tag was gone in between", async () => {
    for (const each of [look(1_000, 1), look(2_000, 2), look(3_000, "gone")]) await store().observations.look(each);
    expect((await said(look(4_000, 3), look(5_000, 1))).map(([change]) => change)).toEqual([
      "first",
      "moved",
      "gone",
      "back",
      "returned",
    ]);
  });

  it("says the same of looks that come one by one", async () => {
    for (const [at, number] of [1, 2, 3, 1, 4].entries())
      await store().observations.look(look(1_000 * (at + 1), number));
    expect((await said()).map(([change]) => change)).toEqual(["first", "moved", "moved", "returned", "moved"]);
  });

  it("knows the last look before a change, and the spans that nobody watched", async () => {
    const times = [0, 1, 3, 4].map((days) => 1_000 + days * DAY);
    const [first = 0, second = 0, third = 0, fourth = 0] = times;
    await said(look(first, 1), look(second, 1), look(third, 1), look(fourth, 2));
    expect(await store().observations.history("global", NAME, TAG)).toEqual([
      {
        state: "digest",
        digest: digest(1),
        firstSeen: first,
        lastSeen: third,
        change: "first",
        unwatched: [{ from: second, to: third }],
      },
      {
        state: "digest",
        digest: digest(2),
        firstSeen: fourth,
        lastSeen: fourth,
        lookedBefore: third,
        change: "moved",
        unwatched: [],
      },
    ]);
  });

  it("never has an end before a beginning if the clock goes back, and ignores answers that come late", async () => {
    const late = [look(100 * MINUTE, 1), look(99 * MINUTE, 2), look(98 * MINUTE, 1)];
    expect(await said(...late)).toEqual([["first", 1, 100 * MINUTE, 100 * MINUTE]]);
    expect(await said(look(50 * MINUTE, 2), look(51 * MINUTE, 2))).toEqual([
      ["first", 1, 100 * MINUTE, 100 * MINUTE],
      ["moved", 2, 100 * MINUTE, 100 * MINUTE],
    ]);
  });

  it("notes nothing of a tag that never was", async () => {
    expect(await said(look(1_000, "gone"))).toEqual([]);
  });

  it("knows what the registry last said", async () => {
    const latest = () => store().observations.latest("global", NAME, TAG);
    expect(await latest()).toBeUndefined();
    await said(look(1_000, 1), look(2_000, 1));
    expect(await latest()).toMatchObject({ digest: digest(1), lastSeen: 2_000 });
    await said(look(3_000, "gone"));
    expect(await latest()).toMatchObject({ state: "gone", firstSeen: 3_000 });
    expect(await store().observations.latest("china", NAME, TAG)).toBeUndefined();
  });

  it("finds the tags of a digest, and its repositories", async () => {
    const { observations } = store();
    await said(look(1_000, 1), look(2_000, 1, { tag: tag("latest") }), look(3_000, 2));
    await said(look(4_000, 1, { region: "china" }), look(5_000, 1, { repository: OTHER }));
    expect(await observations.tagsOf("global", NAME, digest(1))).toEqual({
      now: [{ tag: "latest", firstSeen: 2_000, lastSeen: 2_000 }],
      before: [{ tag: TAG, firstSeen: 1_000, lastSeen: 1_000 }],
      gone: [],
    });
    await said(look(6_000, "gone"), look(6_000, 3, { tag: tag("latest") }));
    expect(await observations.tagsOf("global", NAME, digest(1))).toMatchObject({
      now: [],
      before: [{ tag: "latest" }],
      gone: [{ tag: TAG }],
    });
    await said(look(7_000, 1, { tag: tag("latest") }));
    await observations.place({ region: "global", repository: NAME, digests: [digest(1), digest(9)], at: 1_000 });
    await observations.place({ region: "global", repository: OTHER, digests: [digest(1)], at: 5_000 });
    expect(await observations.placesOf("global", digest(1))).toEqual([
      { repository: OTHER, tags: [TAG] },
      { repository: NAME, tags: ["latest"] },
    ]);
    expect(await observations.placesOf("global", digest(9))).toEqual([{ repository: NAME, tags: [] }]);
    const has = (number: number) => observations.has("global", NAME, digest(number));
    expect([await has(9), await has(3)]).toEqual([true, false]);
  });

  it("has the histories of a repository, in pages", async () => {
    const { observations } = store();
    const looks = ["b", "a", "C"].map((name, at) => look(1_000 + at, at, { tag: tag(name) }));
    await said(...looks, look(2_000, 7, { tag: tag("a") }));
    const first = await observations.histories("global", NAME, { limit: 2 });
    expect(first.map(({ tag: name, observations: all }) => [name, all.length])).toEqual([
      ["C", 1],
      ["a", 2],
    ]);
    const rest = await observations.histories("global", NAME, { after: tag("a"), limit: 2 });
    expect(rest.map(({ tag: name }) => name)).toEqual(["b"]);
  });
}
