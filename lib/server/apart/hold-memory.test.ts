import { expect, it } from "vitest";
import { MemoryAccount } from "../memory/memory-account";
import { holdMemory } from "./hold-memory";

const MIB = 1024 * 1024;
const never = new AbortController().signal;
const account = (read: number) => new MemoryAccount({ counted: 400 * MIB, received: 100 * MIB, read, sent: 100 * MIB });

it("counts more for a larger document, until it is read", async () => {
  const memory = account(300 * MIB);
  const giveSmall = await holdMemory(0, never, memory);
  const small = memory.underWay("read");
  const giveLarge = await holdMemory(4 * MIB, never, memory);
  expect(memory.underWay("read") - small).toBeGreaterThan(small);
  giveSmall();
  giveLarge();
  expect(memory.underWay("read")).toBe(0);
});

it("reads documents one at a time if the budget is small", async () => {
  const memory = account(20 * MIB);
  const give = await holdMemory(4 * MIB, never, memory);
  let isSecond = false;
  const second = holdMemory(4 * MIB, never, memory).then((giveSecond) => {
    isSecond = true;
    return giveSecond;
  });
  await Promise.resolve();
  expect(isSecond).toBe(false);
  give();
  (await second)();
  expect(memory.underWay("read")).toBe(0);
});

it("stops waiting for a caller who has left", async () => {
  const memory = account(20 * MIB);
  await holdMemory(4 * MIB, never, memory);
  const asker = new AbortController();
  const left = holdMemory(4 * MIB, asker.signal, memory);
  asker.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
});
