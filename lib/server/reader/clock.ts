import "server-only";
import { setTimeout as sleepFor } from "node:timers/promises";

/** The time, and waiting for it; a test has one of its own. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Resolves after so many milliseconds. Rejects with the signal's reason when it aborts. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    // Nothing else need keep the process alive.
    const waiting = sleepFor(Math.max(0, milliseconds), undefined, { signal, ref: false });
    await waiting.catch(() => signal.throwIfAborted());
  },
};
