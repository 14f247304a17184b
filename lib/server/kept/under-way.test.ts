import { expect, it } from "vitest";
import { UnderWay } from "./under-way";

const isPending = (promise: Promise<void> | undefined) =>
  Promise.race([promise?.then(() => false), new Promise((resolve) => setImmediate(() => resolve(true)))]);

it("has others wait for an answer of which nothing is sent yet, and for no longer", async () => {
  const underWay = new UnderWay();
  expect([underWay.isEmpty, underWay.of("a")]).toEqual([true, undefined]);
  const { begin, end } = underWay.start("a", true);
  const changed = underWay.of("a")?.changed;
  expect([await isPending(changed), underWay.of("b")]).toEqual([true, undefined]);
  begin();
  expect([await isPending(changed), underWay.of("a"), underWay.isEmpty]).toEqual([false, undefined, false]);
  end();
  end();
  expect(underWay.isEmpty).toBe(true);
});

it("has nobody wait for what is made for nobody", () => {
  const underWay = new UnderWay();
  underWay.start("a", false);
  expect(underWay.of("a")).toBeUndefined();
});

it("has others wait longer while four come in parts, until one ends", async () => {
  const underWay = new UnderWay();
  const made = Array.from({ length: 4 }, () => underWay.start("a", true));
  for (const { begin } of made) begin();
  const waiting = underWay.of("a");
  expect(waiting?.patience).toBe(2_000);
  expect(await isPending(waiting?.changed)).toBe(true);
  made[0]?.end();
  expect([await isPending(waiting?.changed), underWay.of("a")]).toEqual([false, undefined]);
  expect(underWay.start("a", true)).toBeDefined();
  expect(underWay.of("a")?.patience).toBe(2_000);
});
