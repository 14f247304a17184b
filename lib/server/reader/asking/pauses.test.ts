import { expect, test } from "vitest";
import { type Pause, Pauses } from "./pauses";

const SECOND = 1_000;

function started() {
  let now = 0;
  const said: (Pause | "ended")[] = [];
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
  };
  const clock = { now: () => now, sleep };
  const pauses = new Pauses({ clock, onPause: (pause) => said.push(pause), onEnd: () => said.push("ended") });
  const pass = () => pauses.pass(new AbortController().signal);
  return { pauses, said, pass, at: () => now };
}

test("one repository that does not answer stops nothing", () => {
  const { pauses, said } = started();
  for (let time = 0; time < 20; time += 1) pauses.unanswered("a", "timeout");
  expect([pauses.now, said]).toEqual([undefined, []]);
});

test("a region that does not answer is left alone for longer each time, an hour at most, until it answers", async () => {
  const { pauses, said, pass, at } = started();
  for (const name of ["a", "b", "c"]) pauses.unanswered(name, "unavailable");
  expect(pauses.now).toEqual({ reason: "unavailable", until: 60 * SECOND });
  // Those under way say nothing new.
  pauses.unanswered("d", "unavailable");
  expect(said).toHaveLength(1);
  const waits: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    const before = at();
    await pass();
    waits.push((at() - before) / SECOND);
    pauses.unanswered("e", "timeout");
  }
  expect(waits).toEqual([60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
  await pass();
  pauses.answered();
  expect(said.at(-1)).toBe("ended");
  pauses.unanswered("f", "timeout");
  expect(pauses.now).toBeUndefined();
  pauses.answered();
  expect(said.filter((each) => each === "ended")).toHaveLength(1);
});

test("a region that asks for fewer requests is left alone for as long as it says, and longer if it says so again", async () => {
  const { pauses, pass, at } = started();
  pauses.throttled(90 * SECOND);
  await pass();
  expect(at()).toBe(90 * SECOND);
  pauses.throttled(undefined);
  await pass();
  expect(at()).toBe(110 * SECOND);
});

test("after a pause, one question finds out whether it is over, and the others wait for its answer", async () => {
  const { pauses, pass } = started();
  pauses.throttled(undefined);
  await pass();
  const order: string[] = [];
  const other = pass().then(() => order.push("other"));
  await Promise.resolve();
  order.push("answer");
  pauses.answered();
  await other;
  expect(order).toEqual(["answer", "other"]);
});
