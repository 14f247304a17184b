import "server-only";
/** A value from the registry, and the time of its answer (milliseconds since the epoch). */
export type Reading<T> = { value: T; readAt: number };

/** Finds the value that a store has; `undefined` if it has none. */
export type Recall<T> = () => Promise<Reading<T> | undefined>;

/**
 * Reads the value; stops when the signal aborts, as nobody waits any more. Whoever also notes the answer in the store takes its time from
 * `answeredAt`, which the reading gets, too: two times would look like two answers.
 */
export type Read<T> = (signal: AbortSignal, answeredAt: () => number) => Promise<T>;

/** Reads the value and the time of its answer. */
export type ReadTimed<T> = (signal: AbortSignal) => Promise<Reading<T>>;

/**
 * Waits while another process reads the same. Returns the end of this process's turn; `undefined` if another has noted what it
 * read after `after` where `recall` finds it.
 */
export type TakeTurn = (after: number, signal: AbortSignal) => Promise<{ end: () => void } | undefined>;

/**
 * Returns a read that adds the time of the answer. Where other processes read the same, it waits for our turn; if another has read
 * meanwhile, it takes that over.
 * @param after when the value that is known was read
 */
export function inTurn<T>(read: Read<T>, recall?: Recall<T>, takeTurn?: TakeTurn, after = 0): ReadTimed<T> {
  const ask: ReadTimed<T> = async (signal) => {
    let at: number | undefined;
    const answeredAt = () => (at ??= Date.now());
    return { value: await read(signal, answeredAt), readAt: answeredAt() };
  };
  if (!takeTurn || !recall) return ask;
  return async (signal) => {
    const turn = await takeTurn(after, signal);
    const found = turn ? undefined : await recall();
    if (found) return found;
    try {
      return await ask(signal);
    } finally {
      turn?.end();
    }
  };
}
