import "server-only";

/** Time that one question may spend on attempts and pauses, over all its pages. */
export type Budget = {
  /** Milliseconds that are left. */
  left(): number;
  /** Runs work and takes its time off. */
  spend<T>(run: () => Promise<T>): Promise<T>;
};

/** A budget of so many milliseconds. */
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
