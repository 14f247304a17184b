import { describe, expect, it } from "vitest";
import { NAME, OTHER } from "../names.testing";
import type { Store } from "../store";
import type { ListKey } from "./seen-lists";
import { ONLY_TURN, type Turn } from "./turn";

const TAGS = { region: "global", kind: "tags", name: NAME } as const;
const never = new AbortController().signal;
const take = ({ lists }: Store, key: ListKey = TAGS, { after = 0, signal = never } = {}) =>
  lists.turn(key, { after, signal });
const put = ({ lists }: Store, readAt: number, key: ListKey = TAGS) =>
  lists.put(key, { body: Buffer.from("a\n"), readAt });
const end = async (turn: Turn) => turn.isOurs && (await turn.end());

/** Tests whose turn it is to read a list; in a store for one process, always ours. */
export function testTurns(store: () => Store): void {
  it("gives the turn to read a list, again after its end, and to those who have left", async () => {
    for (let round = 0; round < 3; round += 1) {
      const turn = await take(store());
      expect(turn.isOurs).toBe(true);
      await end(turn);
    }
    expect(await take(store(), TAGS, { signal: AbortSignal.abort() })).toBe(ONLY_TURN);
  });
}

/** Tests the turns of processes that share a database. `open` opens stores on a new one. */
export function testSharedTurns(open: (count: number) => Promise<Store[]>): void {
  const shared = (name: string, test: (stores: [Store, Store, Store]) => Promise<void>) =>
    it(name, async () => {
      const stores = await open(3);
      const [first, second, third] = stores;
      if (first && second && third) await test([first, second, third]);
      await Promise.all(stores.map((each) => each.close()));
    });

  describe("turns to read a list", () => {
    shared("are over for all once one has stored it", async ([first, second, third]) => {
      const turn = await take(first);
      const others = [take(second), take(third), take(second)];
      await put(first, 1_000);
      await end(turn);
      expect(await Promise.all(others)).toEqual(Array(3).fill({ isOurs: false }));
      expect(await second.lists.get(TAGS)).toMatchObject({ readAt: 1_000 });
    });

    shared("end once the list is stored, not before", async ([first, second]) => {
      const turn = await take(first);
      const other = take(second);
      const stored = put(first, 1_000);
      await end(turn);
      expect(await other).toEqual({ isOurs: false });
      await stored;
    });

    shared("pass on one by one where nothing was stored", async ([first, second, third]) => {
      let reading = 0;
      const read = async (store: Store) => {
        const turn = await take(store, TAGS, { after: 1_000 });
        reading += 1;
        expect([turn.isOurs, reading]).toEqual([true, 1]);
        await store.lists.get(TAGS);
        reading -= 1;
        await end(turn);
      };
      await put(first, 1_000);
      await Promise.all([first, second, third, first].map(read));
    });

    shared("of different lists are independent", async ([first, second]) => {
      const keys: ListKey[] = [
        TAGS,
        { ...TAGS, region: "china" },
        { ...TAGS, name: OTHER },
        { ...TAGS, kind: "catalog" },
      ];
      const turns = await Promise.all(keys.map((key, at) => take(at % 2 === 0 ? first : second, key)));
      expect(turns.every(({ isOurs }) => isOurs)).toBe(true);
      await Promise.all(turns.map(end));
    });

    shared("are not waited for by those who leave, and stay with the others", async ([first, second, third]) => {
      const turn = await take(first);
      const leaving = new AbortController();
      const left = take(second, TAGS, { signal: leaving.signal });
      const stays = take(third);
      leaving.abort();
      expect(await left).toBe(ONLY_TURN);
      await end(turn);
      expect(await stays).not.toBe(ONLY_TURN);
      await end(await stays);
    });

    shared("are given up by a process that ends", async ([first, second]) => {
      await take(first);
      const other = take(second);
      await first.close();
      expect(await other).not.toBe(ONLY_TURN);
      await end(await other);
    });
  });
}
