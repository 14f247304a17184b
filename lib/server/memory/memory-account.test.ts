import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountedCache } from "./counted-cache";
import { MemoryAccount } from "./memory-account";

const SHARES = { counted: 10_000, received: 4_000, read: 4_000, sent: 3_000 };

function make(share = 1) {
  const account = new MemoryAccount(SHARES);
  const cache = () => new CountedCache<number>({ account, share, size: (bytes) => bytes });
  return { account, caches: [cache(), cache(), cache()] as const };
}

const key = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const which = fc.constantFrom(0 as const, 1 as const, 2 as const);
const step = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), which, key, bytes: fc.nat(12_000) }),
  fc.record({ kind: fc.constant("get" as const), which, key }),
  fc.record({ kind: fc.constant("delete" as const), which, key }),
  fc.record({ kind: fc.constant("take" as const), way: fc.constantFrom("received", "sent"), bytes: fc.nat(5_000) }),
  fc.record({ kind: fc.constant("give" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("shrink" as const) }),
);

describe("MemoryAccount", () => {
  it("never exceeds its share, whatever is kept, used, taken and given back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const { account, caches } = make();
        const taken: { way: "received" | "sent"; bytes: number }[] = [];
        for (const each of steps) {
          if (each.kind === "set") caches[each.which].set(each.key, each.bytes);
          if (each.kind === "get") caches[each.which].get(each.key);
          if (each.kind === "delete") caches[each.which].delete(each.key);
          if (each.kind === "take" && account.take(each.way, each.bytes)) taken.push(each);
          if (each.kind === "give") for (const { way, bytes } of taken.splice(each.at, 1)) account.give(way, bytes);
          if (each.kind === "shrink") account.shrink(0.5);
          const sum = (way: string) => taken.reduce((all, one) => all + (one.way === way ? one.bytes : 0), 0);
          expect(account.underWay("received")).toBe(sum("received"));
          expect(account.underWay("sent")).toBe(sum("sent"));
          expect(account.underWay("received")).toBeLessThanOrEqual(SHARES.received);
          expect(account.underWay("sent")).toBeLessThanOrEqual(SHARES.sent);
          expect(account.total).toBe(caches.reduce((all, { size }) => all + size, sum("received") + sum("sent")));
          expect(account.total).toBeLessThanOrEqual(SHARES.counted);
        }
      }),
    );
  });

  it("evicts the least recently used entry of any cache first", () => {
    const { account, caches } = make();
    const [first, second, third] = caches;
    first.set("old", 2_000);
    second.set("older", 2_000);
    third.set("other", 2_000);
    first.get("old");
    expect(account.take("received", 3_500)).toBe(true);
    expect([first.has("old"), second.has("older"), third.has("other")]).toEqual([true, false, true]);
    second.set("new", 2_000);
    expect([first.has("old"), second.has("new"), third.has("other")]).toEqual([true, true, false]);
  });

  it("keeps nothing larger than the cache's share, and drops what it replaces", () => {
    const { caches } = make(0.5);
    caches[0].set("a", 1_000);
    caches[0].set("a", 5_001);
    expect(caches[0].get("a")).toBeUndefined();
    expect(caches[0].size).toBe(0);
  });

  it("evicts nothing for what cannot fit anyway", () => {
    const { account, caches } = make();
    let fixed = 0;
    account.registerFixed(() => fixed);
    caches[0].set("a", 1_000);
    fixed = 9_500;
    expect(account.take("received", 2_000)).toBe(false);
    expect(caches[0].has("a")).toBe(true);
  });
});
