import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Lead } from "../store/reader/reader-store";
import { SYSTEM_CLOCK } from "./clock";
import { whileLeading } from "./leadership";

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that holds claims as a shared database does, by one clock. */
function sharedStore() {
  let claim: { holder: string; until: number } | undefined;
  const lead = async (holder: string, milliseconds: number): Promise<Lead> => {
    if (!claim || claim.until < Date.now() || claim.holder === holder)
      claim = { holder, until: Date.now() + milliseconds };
    return { isOurs: claim.holder === holder, holder: claim.holder };
  };
  const resign = async (holder: string) => {
    if (claim?.holder === holder) claim = undefined;
  };
  return { lead, resign };
}

/** The same clock as the system's, on timers that a test moves. */
const clock = {
  ...SYSTEM_CLOCK,
  sleep: (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", leave);
        resolve();
      }, milliseconds);
      if (signal.aborted) leave();
      else signal.addEventListener("abort", leave);
    }),
};

function process(holder: string, store: Parameters<typeof whileLeading>[1]["store"], log: string[]) {
  const ending = new AbortController();
  const work = async (signal: AbortSignal) => {
    log.push(`${holder} begins`);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    log.push(`${holder} ends`);
  };
  const ended = whileLeading(work, { store, holder, clock }, ending.signal);
  return { end: () => ending.abort(), ended };
}

test("one process works at a time, and the next one takes over at once when it ends", async () => {
  const [store, log] = [sharedStore(), [] as string[]];
  const [first, second] = [process("a", store, log), process("b", store, log)];
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(log).toEqual(["a begins"]);
  first.end();
  await first.ended;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(["a begins", "a ends", "b begins"]);
  second.end();
  await second.ended;
});

test("another process takes over within a minute of a death", async () => {
  const [store, log] = [sharedStore(), [] as string[]];
  await store.lead("dead", 30_000);
  const other = process("b", store, log);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(log).toEqual(["b begins"]);
  other.end();
  await other.ended;
});

test("a leader whose store does not answer stops before another one can lead, and leads again later", async () => {
  const [shared, log] = [sharedStore(), [] as string[]];
  let isLost = false;
  const lead: typeof shared.lead = (...of) => (isLost ? new Promise(() => undefined) : shared.lead(...of));
  const leader = process("a", { ...shared, lead }, log);
  await vi.advanceTimersByTimeAsync(MINUTE);
  isLost = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(log).toEqual(["a begins", "a ends"]);
  isLost = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(log).toEqual(["a begins", "a ends", "a begins"]);
  leader.end();
  await leader.ended;
});
