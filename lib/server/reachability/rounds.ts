import "server-only";

/** A piece of work that many may want at once. */
export type Rounds<T> = {
  /** The result of a round that begins after this call; everybody who waits for the same round shares it. */
  next: () => Promise<T>;
  /** The round that is under way, if there is one. */
  current: () => Promise<T> | undefined;
};

/** Runs `round` at most once in `pause` milliseconds, whether or not the round before has ended. */
export function createRounds<T>(round: () => Promise<T>, pause: number): Rounds<T> {
  let lastStart = Number.NEGATIVE_INFINITY;
  let coming: Promise<T> | undefined;
  let running: Promise<T> | undefined;

  const begin = (): Promise<T> => {
    coming = undefined;
    lastStart = performance.now();
    const begun = round().finally(() => {
      if (running === begun) running = undefined;
    });
    running = begun;
    return begun;
  };

  return {
    next: () => {
      coming ??= new Promise<void>((resolve) => {
        setTimeout(resolve, Math.max(0, lastStart + pause - performance.now()));
      }).then(begin);
      return coming;
    },
    current: () => running,
  };
}
