import "server-only";
/** A value from the registry, and the time of its answer (milliseconds since the epoch). */
export type Reading<T> = { value: T; readAt: number };

/** Finds the value that a store has; `undefined` if it has none. */
export type Recall<T> = () => Promise<Reading<T> | undefined>;

/** Reads the value; stops when the signal aborts, as nobody waits any more. */
export type Read<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Waits while another process reads the same. Returns the end of this process's turn; `undefined` if another has noted what it
 * read after `after` where `recall` finds it.
 */
export type TakeTurn = (after: number, signal: AbortSignal) => Promise<{ end: () => void } | undefined>;

/** Returns a read that adds the time of the answer. */
export function timed<T>(read: Read<T>): Read<Reading<T>> {
  return async (signal) => ({ value: await read(signal), readAt: Date.now() });
}

/** Returns a read that waits for our turn; if another process has read meanwhile, it takes that over. */
export function inTurn<T>(
  read: Read<T>,
  recall: Recall<T>,
  takeTurn: (signal: AbortSignal) => ReturnType<TakeTurn>,
): Read<Reading<T>> {
  return async (signal) => {
    const turn = await takeTurn(signal);
    const found = turn ? undefined : await recall();
    if (found) return found;
    try {
      return await timed(read)(signal);
    } finally {
      turn?.end();
    }
  };
}
