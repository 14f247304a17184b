import "server-only";

/** The time that one question may spend on attempts and pauses, over all its pages. */
export type Budget = {
  /** Milliseconds left. */
  left(): number;
  /** Begins a piece of work and returns a function that ends it and subtracts its time. */
  spend(): () => void;
};

/** Creates a budget of so many milliseconds. */
export function createBudget(milliseconds: number): Budget {
  let left = milliseconds;
  return {
    left: () => left,
    spend() {
      const started = performance.now();
      return () => {
        left -= performance.now() - started;
      };
    },
  };
}
