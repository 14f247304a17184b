import { expect, it } from "vitest";
import { digest, look, NAME, TAG, tag } from "./names.testing";
import { openMemoryStore } from "./open-memory";
import { testStore } from "./store.testing";

testStore("memory", async ({ mostBytes }) => {
  const { store, database } = openMemoryStore({ mostContentBytes: mostBytes });
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

it("finds the tags of a digest by its index, not among all tags of the repository", async () => {
  const { store, database } = openMemoryStore({ mostBytes: 1_000_000 });
  const plan = database.prepare(`explain query plan
    select o.tag from observations as o left join observations as last
      on last.region = o.region and last.repository = o.repository and last.tag = o.tag and last.is_latest = 1
    where o.region = ? and o.repository = ? and o.digest = ? order by o.is_latest desc, o.last_seen desc, o.tag`);
  expect(JSON.stringify(plan.all("global", NAME, digest(1)))).toContain("observations_by_digest");
  await store.close();
});
