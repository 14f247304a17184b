import { vi } from "vitest";
import type { Clock } from "@/lib/server/reader/clock";

/** A clock on which every wait is over at once, and the time is what it would be then. Needs fake dates. */
export const JUMPING_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    signal.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    vi.setSystemTime(Date.now() + milliseconds);
  },
};
