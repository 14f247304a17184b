import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { KeptResult } from "./kept-result";

describe("a kept result", () => {
  it("is computed once for all who ask, at one time and later", async () => {
    const compute = vi.fn(async () => 42);
    const kept = new KeptResult<number>();
    expect(await Promise.all([kept.get(compute), kept.get(compute)])).toEqual([42, 42]);
    expect(await kept.get(compute)).toBe(42);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("may be undefined", async () => {
    const compute = vi.fn(async () => undefined);
    const kept = new KeptResult<undefined>();
    await kept.get(compute);
    expect(await kept.get(compute)).toBeUndefined();
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("is computed again after a rejection, which all who wait share", async () => {
    const compute = vi.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValueOnce(42);
    const kept = new KeptResult<number>();
    const both = await Promise.allSettled([kept.get(compute), kept.get(compute)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await kept.get(compute)).toBe(42);
  });

  it("does not hold the request in which it was computed", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const requests = new AsyncLocalStorage<object>();
    const kept = new KeptResult<number>();
    const request = await visit();
    for (let round = 0; round < 50 && request.deref(); round += 1) {
      await turn();
      collect();
    }
    expect(request.deref()).toBeUndefined();
    expect(await kept.get(async () => 0)).toBe(42);

    async function visit(): Promise<WeakRef<object>> {
      const made = { response: new Uint8Array(1024) };
      await requests.run(made, () => kept.get(async () => 42));
      return new WeakRef(made);
    }
  });
});
