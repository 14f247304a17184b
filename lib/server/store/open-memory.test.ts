import { expect, it, vi } from "vitest";
import { digest, look, NAME, TAG, tag } from "./names.testing";
import { openMemoryStore } from "./open-memory";
import { testStore } from "./store.testing";

testStore("memory", async ({ mostBytes, limits }) => {
  const { store, database } = openMemoryStore({ mostContentBytes: mostBytes, limits });
  return { store, run: async (sql) => database.exec(sql) };
});

it("forgets the oldest beyond its bytes, and takes no more than them by much", async () => {
  const mostBytes = 1_000_000;
  const { store, bytes } = openMemoryStore({ mostBytes });
  for (let round = 0; round < 100; round += 1) {
    const looks = Array.from({ length: 100 }, (_, at) =>
      look(1_000 * round + at, round, { tag: tag(`${round}-${at}`) }),
    );
    await Promise.all(looks.map((each) => store.observations.look(each)));
    await store.observations.place({ region: "global", repository: NAME, digests: [digest(round)], at: round });
  }
  await store.observations.look(look(1_000_000, 1));
  expect(await store.observations.latest("global", NAME, TAG)).toBeDefined();
  expect(await store.observations.latest("global", NAME, tag("0-0"))).toBeUndefined();
  expect(bytes()).toBeGreaterThan(mostBytes / 2);
  expect(bytes()).toBeLessThan(mostBytes * 1.2);
  await store.close();
});

it("finds changes by their index, in its order, also where a page starts", async () => {
  const { store, database } = openMemoryStore();
  const statements: string[] = [];
  const prepare = database.prepare.bind(database);
  vi.spyOn(database, "prepare").mockImplementation((text) => {
    statements.push(text);
    return prepare(text);
  });
  const { observations } = store;
  const before = { firstSeen: 5, tag: "a", seq: 1 };
  await observations.changes("global", NAME, { limit: 10, since: 1, before });
  await observations.changesOf("global", [{ repository: NAME }], { since: 1, limit: 10 });
  const plans = statements.map((text) => JSON.stringify(prepare(`explain query plan ${text}`).all()));
  expect(plans.length).toBeGreaterThan(1);
  expect(plans.filter((plan) => !plan.includes("observations_by_time") || plan.includes("TEMP B-TREE"))).toEqual([]);
  await store.close();
});

it("reads a region's latest changes in the order of their index", async () => {
  const { store, database } = openMemoryStore();
  const prepare = vi.spyOn(database, "prepare");
  await store.observations.lately("global", { limit: 10, before: 5 });
  const [text = ""] = prepare.mock.calls.map(([each]) => each);
  const plan = JSON.stringify(database.prepare(`explain query plan ${text}`).all(...Array(3).fill(0)));
  expect(plan).toContain("USING INDEX observations_of_region (region=? AND first_seen<?)");
  await store.close();
});

it("finds the tags of a digest by its index, not among all tags of the repository", async () => {
  const { store, database } = openMemoryStore({ mostBytes: 1_000_000 });
  const plan = database.prepare(`explain query plan
    select o.tag from observations as o left join observations as last
      on last.region = o.region and last.repository = o.repository and last.tag = o.tag and last.is_latest = 1
    where o.region = ? and o.repository = ? and o.digest = ? order by o.is_latest desc, o.last_seen desc, o.tag`);
  expect(JSON.stringify(plan.all("global", NAME, digest(1)))).toContain("observations_by_digest");
  await store.close();
});
