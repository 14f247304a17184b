import { expect, it } from "vitest";
import { digest, look, NAME, OTHER, TAG, tag } from "../names.testing";
import type { Store } from "../store";
import { type ReadRepository, type Round, STAGES } from "./reader-store";

const ROUND: Round = { number: 1, beganAt: 1_000, report: { requests: 0, failures: 0, perMinute: 0, at: 1_000 } };
const HASH = "a";

/** Tests what a store keeps of how far the reader is. */
export function testReader(store: () => Store): void {
  const names = (round: number, ...wanted: { repository: typeof NAME; rank?: number; isWanted?: boolean }[]) =>
    store().reader.noteNames(
      "global",
      round,
      wanted.map((each) => ({ rank: 0, isWanted: true, ...each })),
    );
  const lists = async (round: number, now = 9_000) =>
    (await store().reader.nextLists("global", round, { now, limit: 9 })).map(({ repository }) => repository);
  const list = (repository: typeof NAME, at: number, { round = 1, hash = HASH, tags = 2 } = {}) =>
    store().reader.noteList("global", repository, { at, round, hash, tags });
  const next = (due = 0, now = 9_000) => store().reader.nextTags("global", { now, due });
  const progress = async (change: Partial<ReadRepository>) => {
    const row = await next();
    if (row) await store().reader.noteProgress("global", { ...row, ...change });
  };

  it("keeps the round of each region", async () => {
    const { reader } = store();
    expect(await reader.round("global")).toBeUndefined();
    await reader.putRound("global", ROUND);
    const paused = { reason: "timeout", until: 5_000 };
    const lastFailure = { subject: "the catalog", reason: "timeout", at: 3_000 };
    const later = { ...ROUND, catalogAt: 2_000, endedAt: 4_000, report: { ...ROUND.report, paused, lastFailure } };
    await reader.putRound("global", later);
    expect(await reader.round("global")).toEqual(later);
    expect(await reader.round("china")).toBeUndefined();
  });

  it("gives the lists that a round has not read, well-known names first and then the oldest reading", async () => {
    await names(1, { repository: NAME, rank: 9 }, { repository: OTHER, rank: 1 });
    expect(await lists(1)).toEqual([OTHER, NAME]);
    await list(OTHER, 5_000);
    expect(await lists(1)).toEqual([NAME]);
    await list(NAME, 4_000);
    expect(await lists(1)).toEqual([]);
    await names(2, { repository: NAME, rank: 9 }, { repository: OTHER, rank: 1 });
    expect(await lists(2)).toEqual([NAME, OTHER]);
    expect(await store().reader.nextLists("china", 1, { now: 0, limit: 9 })).toEqual([]);
  });

  it("reads nothing that is not wanted, and what has left the catalog once more", async () => {
    await names(1, { repository: NAME }, { repository: OTHER, isWanted: false });
    expect(await lists(1)).toEqual([NAME]);
    await list(NAME, 1_000);
    await names(2, { repository: OTHER, isWanted: false });
    expect(await lists(2)).toEqual([NAME]);
    await store().reader.noteGone("global", NAME, { at: 2_000, round: 2 });
    expect(await lists(2)).toEqual([]);
    expect(await lists(3)).toEqual([]);
    expect(await next(9_000)).toBeUndefined();
    await names(3, { repository: NAME });
    expect(await lists(3)).toEqual([NAME]);
    await list(NAME, 3_000, { round: 3 });
    expect(await next()).toMatchObject({ repository: NAME, stage: STAGES.floating, position: 0 });
  });

  it("goes on where it was in a list, and begins again where the list has changed", async () => {
    await names(1, { repository: NAME });
    expect(await next()).toBeUndefined();
    await list(NAME, 1_000);
    const begun = await next();
    expect(begun).toMatchObject({ repository: NAME, listHash: HASH, stage: STAGES.floating, tags: 2, read: 0 });
    await progress({ stage: STAGES.others, position: 7, read: 1, failed: 1 });
    await list(NAME, 2_000);
    expect(await next()).toMatchObject({ stage: STAGES.others, position: 7, read: 1, failed: 1 });
    await list(NAME, 3_000, { hash: "b", tags: 3 });
    expect(await next()).toMatchObject({ stage: STAGES.floating, position: 0, read: 1, failed: 0, tags: 3 });
    // What was noted of the list before says nothing of this one.
    if (begun) await store().reader.noteProgress("global", { ...begun, stage: STAGES.nothing });
    expect(await next()).toMatchObject({ stage: STAGES.floating, listHash: "b" });
    await list(NAME, 4_000, { hash: "c", tags: 0 });
    expect(await next()).toBeUndefined();
  });

  it("gives new tags that float first, then those whose turn it is, then what is due", async () => {
    await names(1, { repository: NAME, rank: 2 }, { repository: OTHER, rank: 1 });
    await list(NAME, 1_000);
    await list(OTHER, 1_000);
    expect((await next())?.repository).toBe(OTHER);
    await progress({ turn: 1 });
    expect((await next())?.repository).toBe(NAME);
    await progress({ stage: STAGES.nothing, dueAt: 5_000 });
    expect((await next())?.repository).toBe(OTHER);
    await progress({ retryAt: 10_000 });
    expect(await next(4_999)).toBeUndefined();
    expect(await next(5_000)).toMatchObject({ repository: NAME, stage: STAGES.nothing, dueAt: 5_000 });
    expect((await next(5_000, 10_000))?.repository).toBe(OTHER);
  });

  it("tells what the registry last said of tags", async () => {
    const { observations, reader } = store();
    await observations.look(look(1_000, 1));
    await observations.look(look(2_000, 2));
    await observations.look(look(3_000, 2));
    await observations.describe(digest(2), { created: 500 });
    await observations.look(look(1_000, "listed", { tag: tag("new"), lookedBefore: 500 }));
    const standing = await reader.standing("global", NAME, [TAG, tag("new"), tag("none")]);
    const times = { firstSeen: 2_000, lastSeen: 3_000, created: 500 };
    expect(standing).toEqual(
      new Map([
        [TAG, { state: "digest", digest: digest(2), hasMoved: true, ...times }],
        ["new", { state: "listed", firstSeen: 1_000, lastSeen: 1_000, hasMoved: false }],
      ]),
    );
  });

  it("counts how much is read", async () => {
    await names(1, { repository: NAME }, { repository: OTHER, isWanted: false });
    await list(NAME, 1_000, { tags: 5 });
    await progress({ read: 3 });
    const counts = { catalog: 2, repositories: 1, listed: 1, tags: 5, read: 3 };
    expect(await store().reader.counts("global", 1)).toEqual({ ...counts, listsLeft: 0 });
    expect(await store().reader.counts("global", 2)).toEqual({ ...counts, listsLeft: 1 });
    expect(await store().reader.counts("china", 1)).toMatchObject({ catalog: 0, tags: 0 });
    // Tags that have left the list are not read of it.
    await list(NAME, 2_000, { hash: "b", tags: 2 });
    expect(await store().reader.counts("global", 1)).toMatchObject({ tags: 2, read: 2 });
    await list(NAME, 3_000, { hash: "c", tags: 0 });
    expect(await store().reader.counts("global", 1)).toMatchObject({ tags: 0, read: 0 });
  });

  it("gives the lead to who asks first, and again after it is given up", async () => {
    const { reader } = store();
    expect(await reader.lead("a", 60_000)).toEqual({ isOurs: true, holder: "a" });
    expect(await reader.lead("a", 60_000)).toEqual({ isOurs: true, holder: "a" });
    await reader.resign("a");
    expect(await reader.lead("b", 60_000)).toEqual({ isOurs: true, holder: "b" });
  });
}

/** Tests who leads among processes that share a database. `open` opens stores on a new one. */
export function testSharedLead(open: (count: number) => Promise<Store[]>): void {
  it("lets one process lead at a time, until its claim ends or is given up", async () => {
    const stores = await open(3);
    const [first, second, third] = stores;
    const lead = (store: Store | undefined, holder: string, milliseconds = 60_000) =>
      store?.reader.lead(holder, milliseconds);
    expect(await lead(first, "a")).toEqual({ isOurs: true, holder: "a" });
    expect(await lead(second, "b")).toEqual({ isOurs: false, holder: "a" });
    await second?.reader.resign("b");
    expect(await lead(third, "c")).toEqual({ isOurs: false, holder: "a" });
    await lead(first, "a", 1);
    await expect.poll(() => lead(second, "b")).toEqual({ isOurs: true, holder: "b" });
    expect(await lead(first, "a")).toEqual({ isOurs: false, holder: "b" });
    await second?.reader.resign("b");
    expect(await lead(third, "c")).toEqual({ isOurs: true, holder: "c" });
    await Promise.all(stores.map((each) => each.close()));
  });
}
