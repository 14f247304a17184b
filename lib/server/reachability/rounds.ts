import "server-only";

/** Work that many callers may want at once. */
export type Rounds<T> = {
  /** Resolves with the result of a round that begins after this call; callers that wait for the same round share it. */
  next: () => Promise<T>;
  /** The round in flight, if any. */
  current: () => Promise<T> | undefined;
};

/** Runs `round` at most once in `pause` milliseconds, whether or not the previous round has ended. */
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
