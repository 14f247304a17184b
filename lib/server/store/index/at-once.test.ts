import { expect, it } from "vitest";
import { atOnce } from "./at-once";

it("runs so much work at one time, in its order, also after some failed", async () => {
  const run = atOnce(2);
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) =>
    run(async () => {
      began.push(number);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (number === 1) throw new Error("failed");
      return number;
    });
  const results = Promise.allSettled([1, 2, 3, 4].map(work));
  await Promise.resolve();
  expect(began).toEqual([1, 2]);
  while (ends.length > 0) {
    ends.shift()?.();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }
  expect(began).toEqual([1, 2, 3, 4]);
  expect((await results).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(await run(async () => 5)).toBe(5);
});
