import { expect, it, vi } from "vitest";
import { beforeEnd, prepareEnd } from "./before-end.mjs";

it("does all that has to be done before the end, whatever fails", async () => {
  const done = vi.fn(async () => undefined);
  beforeEnd(async () => {
    throw new Error("a fault");
  });
  beforeEnd(done);
  await prepareEnd();
  expect(done).toHaveBeenCalledTimes(1);
});

it("ends what began later before what it is based on, and waits long for neither", async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  beforeEnd(async () => void said.push("store"));
  beforeEnd(() => new Promise((resolve) => setTimeout(() => resolve(void said.push("slow reader")), 2_000)));
  beforeEnd(async () => void said.push("quick reader"));
  const ended = prepareEnd();
  await vi.advanceTimersByTimeAsync(5_000);
  await ended;
  vi.useRealTimers();
  expect(said).toEqual(["quick reader", "store", "slow reader"]);
});
