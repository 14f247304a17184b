import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRounds } from "./rounds";

const PAUSE = 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rounds that are counted and last until the test ends them. */
function countedRounds() {
  const ends: ((text: string) => void)[] = [];
  const rounds = createRounds(
    () =>
      new Promise<string>((resolve) => {
        ends.push(resolve);
      }),
    PAUSE,
  );
  return { rounds, ends };
}

describe("createRounds", () => {
  it("begins one round for all simultaneous callers", async () => {
    const { rounds, ends } = countedRounds();
    const asked = [rounds.next(), rounds.next(), rounds.next()];
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(1);
    ends[0]?.("first");
    expect(await Promise.all(asked)).toEqual(["first", "first", "first"]);
  });

  it("returns to nobody a round that began before their call", async () => {
    const { rounds, ends } = countedRounds();
    const first = rounds.next();
    await vi.advanceTimersByTimeAsync(0);
    const second = rounds.next();
    ends[0]?.("old");
    expect(await first).toBe("old");
    await vi.advanceTimersByTimeAsync(PAUSE);
    ends[1]?.("new");
    expect(await second).toBe("new");
  });

  it("begins two rounds a pause apart, and callers in between share the later one", async () => {
    const { rounds, ends } = countedRounds();
    void rounds.next();
    await vi.advanceTimersByTimeAsync(0);
    const early = rounds.next();
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(ends).toHaveLength(1);
    const late = rounds.next();
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toHaveLength(2);
    ends[1]?.("shared");
    expect(await Promise.all([early, late])).toEqual(["shared", "shared"]);
  });

  it("does not wait if the last round is long past", async () => {
    const { rounds, ends } = countedRounds();
    void rounds.next();
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    void rounds.next();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(2);
  });

  it("exposes the round in flight", async () => {
    const { rounds, ends } = countedRounds();
    expect(rounds.current()).toBeUndefined();
    void rounds.next();
    expect(rounds.current()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    const current = rounds.current();
    ends[0]?.("done");
    expect(await current).toBe("done");
    expect(rounds.current()).toBeUndefined();
  });

  it("continues after a failed round", async () => {
    let number = 0;
    const rounds = createRounds(async () => {
      number += 1;
      if (number === 1) throw new Error("no");
      return number;
    }, PAUSE);
    const first = rounds.next().catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(0);
    expect(await first).toBe("no");
    const second = rounds.next();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(await second).toBe(2);
  });
});
