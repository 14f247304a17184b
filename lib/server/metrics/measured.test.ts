import { expect, it, vi } from "vitest";
import type { StoreSize } from "../store/store";
import { Measured } from "./measured";

const sizeOf = (bytes: number): StoreSize => ({
  bytes,
  rows: { content: 1, observations: 2, places: 3, images: 4, lists: 5 },
});

it("measures at most once a minute, and tells the last measurement meanwhile", async () => {
  let now = 0;
  const size = vi.fn(async () => sizeOf(size.mock.calls.length));
  const measured = new Measured(size, { clock: () => now });
  expect(await Promise.all([measured.last(), measured.last()])).toEqual([sizeOf(1), sizeOf(1)]);
  now = 59_000;
  expect(await measured.last()).toEqual(sizeOf(1));
  now = 60_000;
  expect(await measured.last()).toEqual(sizeOf(1));
  await vi.waitFor(async () => expect(await measured.last()).toEqual(sizeOf(2)));
  expect(size).toHaveBeenCalledTimes(2);
});

it("takes a hundredth of the time for it at most", async () => {
  let now = 0;
  const size = vi.fn(async () => {
    now += 5_000;
    return sizeOf(1);
  });
  const measured = new Measured(size, { clock: () => now });
  await measured.last();
  now += 499_000;
  await measured.last();
  expect(size).toHaveBeenCalledTimes(1);
  now += 1_000;
  await measured.last();
  expect(size).toHaveBeenCalledTimes(2);
});

it("keeps what it knows while the store fails", async () => {
  let now = 0;
  const size = vi.fn(async () => sizeOf(1));
  const measured = new Measured(size, { clock: () => now });
  await measured.last();
  size.mockRejectedValue(new Error("lost"));
  now = 60_000;
  expect(await measured.last()).toEqual(sizeOf(1));
});
