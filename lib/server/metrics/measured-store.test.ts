import { expect, it, vi } from "vitest";
import type { StoreSize } from "../store/store";
import { MeasuredStore } from "./measured-store";

const sizeOf = (bytes: number): StoreSize => ({
  bytes,
  rows: { content: 1, observations: 2, places: 3, images: 4, lists: 5 },
});

it("measures at most once a minute, and tells the last measurement meanwhile", async () => {
  let now = 0;
  const size = vi.fn(async () => sizeOf(size.mock.calls.length));
  const measured = new MeasuredStore({ size }, () => now);
  expect(await Promise.all([measured.size(), measured.size()])).toEqual([sizeOf(1), sizeOf(1)]);
  now = 59_000;
  expect(await measured.size()).toEqual(sizeOf(1));
  now = 60_000;
  expect(await measured.size()).toEqual(sizeOf(1));
  await vi.waitFor(async () => expect(await measured.size()).toEqual(sizeOf(2)));
  expect(size).toHaveBeenCalledTimes(2);
});

it("takes a hundredth of the time for it at most", async () => {
  let now = 0;
  const size = vi.fn(async () => {
    now += 5_000;
    return sizeOf(1);
  });
  const measured = new MeasuredStore({ size }, () => now);
  await measured.size();
  now += 499_000;
  await measured.size();
  expect(size).toHaveBeenCalledTimes(1);
  now += 1_000;
  await measured.size();
  expect(size).toHaveBeenCalledTimes(2);
});

it("keeps what it knows while the store fails", async () => {
  let now = 0;
  const size = vi.fn(async () => sizeOf(1));
  const measured = new MeasuredStore({ size }, () => now);
  await measured.size();
  size.mockRejectedValue(new Error("lost"));
  now = 60_000;
  expect(await measured.size()).toEqual(sizeOf(1));
});
