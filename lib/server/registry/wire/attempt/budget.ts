import "server-only";

/** The time that one question may spend on attempts and pauses, over all its pages. */
export type Budget = {
  /** Milliseconds left. */
  left(): number;
  /** Runs work and subtracts its time. */
  spend<T>(run: () => Promise<T>): Promise<T>;
};

/** Creates a budget of so many milliseconds. */
export function createBudget(milliseconds: number): Budget {
  let left = milliseconds;
  return {
    left: () => left,
    async spend(run) {
      const started = performance.now();
      try {
        return await run();
      } finally {
        left -= performance.now() - started;
      }
    },
  };
}
