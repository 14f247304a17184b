import { expect, it, vi } from "vitest";
import { KnownCoverage } from "./known-coverage";

it("reads what is covered once, and again after something was written or reading failed", async () => {
  const queue = { commits: 1 };
  const read = vi.fn(async () => ({ repositories: read.mock.calls.length, tags: 0 }));
  const known = new KnownCoverage(queue, read);
  const of = async () => (await known.of("global")).repositories;
  expect(await Promise.all([of(), of()])).toEqual([1, 1]);
  expect(await of()).toBe(1);
  queue.commits += 1;
  expect(await of()).toBe(2);
  read.mockRejectedValueOnce(new Error("the disk is gone"));
  queue.commits += 1;
  await expect(of()).rejects.toThrow("gone");
  expect(await of()).toBe(4);
  expect((await known.of("china")).repositories).toBe(5);
});
