import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";

const NOW = Date.UTC(2026, 10, 30);
/** Tags that one store writes before it is asked to compact, and how often. */
const BATCH = 700;
const ROUNDS = 4;

/** Tests stores of processes that put tags of one database into segments at the same time. `open` opens them on a new database. */
export function testSharedCompaction(open: (count: number) => Promise<Store[]>): void {
  it("loses and doubles no tag while two processes compact at once, and finds all meanwhile", async () => {
    const stores = await open(2);
    const [first, second] = stores;
    if (!first || !second) throw new Error("two stores are needed");
    const write = async ({ observations }: Store, from: number) => {
      const looks = Array.from({ length: BATCH }, (_, at) => {
        const name = tag(`${(from + at) % 9}.${from + at}${at % 3 === 0 ? "-alpine" : "-noble"}`);
        return observations.look(
          look(NOW - 1_000_000 + from + at, from + at, { tag: name, repository: at % 2 === 0 ? NAME : OTHER }),
        );
      });
      await Promise.all(looks);
    };
    const all = async ({ index }: Store, text: string) => {
      const found: string[] = [];
      for (let after: number | undefined, more = true; more; ) {
        const page = await index.search("global", parseTagSearch(text), { limit: 200, after, now: NOW });
        for (const each of page.tags) found.push(`${each.repository}:${each.tag}`);
        after = page.next;
        more = after !== undefined;
      }
      return found;
    };
    let written = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = written;
      const writes = [write(first, written), write(second, written + BATCH)];
      written += 2 * BATCH;
      let isCompacting = true;
      const compacting = Promise.all([...writes, ...stores.map(({ index }) => index.filled())])
        .then(() => Promise.all(stores.map(({ index }) => index.filled())))
        .finally(() => {
          isCompacting = false;
        });
      do {
        for (const store of stores) {
          const found = await all(store, "alpine");
          expect(new Set(found).size, "no tag twice").toBe(found.length);
          const old = found.filter((name) => Number(/\.(\d+)-/.exec(name)?.[1]) < before);
          expect(old.length, "all that were written before").toBe(alpines(before));
          // Answers that are kept take no turn of the event loop, and the writes wait for one.
          await turn();
        }
      } while (isCompacting);
      await compacting;
    }
    for (const store of stores) {
      const found = await all(store, "");
      expect([found.length, new Set(found).size]).toEqual([written, written]);
      const [noble, dotnet] = [await all(store, "-alpine noble"), await all(store, "noble repo:aspnet")];
      expect([noble.length, new Set(noble).size]).toEqual([written - alpines(written), noble.length]);
      expect(dotnet.length).toBe(noble.filter((name) => name.startsWith(NAME)).length);
    }
    await Promise.all(stores.map((store) => store.close()));
  });
}

/** Of so many tags, those whose place in their batch is a multiple of three. */
function alpines(written: number): number {
  return (written / BATCH) * Math.ceil(BATCH / 3);
}
