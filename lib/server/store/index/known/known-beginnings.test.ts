import { expect, it, vi } from "vitest";
import type { Begun } from "../segments/questions";
import { KnownBeginnings } from "./known-beginnings";

const range = { from: 0, below: 9 };
const asked = (...prefixes: string[]) => ({ region: "global" as const, range, prefixes, words: [] });

function beginnings(begun: () => Partial<Begun>) {
  let generation = "1";
  const ask = vi.fn(async (): Promise<Begun> => {
    return { words: ["os=alpine", "os=linux"], pending: [], isSettled: true, segments: [], ...begun() };
  });
  const known = new KnownBeginnings(ask, () => generation);
  return { ask, begin: known.begin, write: () => (generation += "1") };
}

it("asks for each beginning of words once until something is written", async () => {
  const { ask, begin, write } = beginnings(() => ({}));
  expect((await begin(asked("os="))).words).toEqual(["os=alpine", "os=linux"]);
  expect(await begin(asked("os="))).toMatchObject({ words: ["os=alpine", "os=linux"], pending: [] });
  expect((await begin(asked())).words).toEqual([]);
  expect(ask).toHaveBeenCalledTimes(1);
  await begin(asked("os=", "os=a"));
  expect((await begin(asked("os=a", "os="))).words).toEqual(["os=alpine", "os=linux"]);
  expect(ask).toHaveBeenCalledTimes(2);
  expect((await begin({ ...asked("os="), region: "china" })).words).toHaveLength(2);
  expect(ask).toHaveBeenCalledTimes(3);
  write();
  await begin(asked("os="));
  expect(ask).toHaveBeenCalledTimes(4);
});

it("asks each time while tags wait, and keeps nothing that was read before a write", async () => {
  let isSettled = false;
  const { ask, begin, write } = beginnings(() => ({ isSettled }));
  await begin(asked());
  isSettled = true;
  const before = begin(asked());
  write();
  const after = begin(asked());
  await Promise.all([before, after]);
  expect(ask).toHaveBeenCalledTimes(3);
  await begin(asked());
  expect(ask).toHaveBeenCalledTimes(3);
});
