import "server-only";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/**
 * The key of a piece of work: pieces with the same key, such as those of one repository, share what the queue grants
 * them.
 */
export type Turn = { key: string; signal: AbortSignal };

/**
 * Runs work when a place is free. Rejects at once when the signal aborts during the wait, and with `busy` when the wait
 * is too long.
 */
export type Turns = {
  <T>(turn: Turn, run: () => Promise<T>): Promise<T>;
  /** Reports that a key's work timed out: for a while, all such keys share half of the places. */
  markSlow(key: string): void;
};

export type TurnsOptions = {
  /** Pieces of work at a time. */
  concurrency: number;
  /** How long a piece may wait for its place, in milliseconds. */
  waitMilliseconds: number;
  /** Pieces that may wait at a time; unlimited if left out. */
  mostWaiting?: number;
  /** The purpose of the place, for messages. */
  forWhat?: string;
};

type Waiting = { key: string; start: () => void };

const SLOW_MILLISECONDS = 60_000;

/**
 * Creates a fair queue: free places go round the waiting keys, and within a key in order of arrival. One key gets at
 * most three quarters of the places, and all slow keys together half, so that some remain for the next key.
 */
export function createTurns({
  concurrency,
  waitMilliseconds,
  mostWaiting = Number.POSITIVE_INFINITY,
  forWhat = "ask the registry",
}: TurnsOptions): Turns {
  const mostOfKey = Math.max(1, Math.ceil((concurrency * 3) / 4));
  const mostOfSlow = Math.max(1, Math.ceil(concurrency / 2));
  /** By key, in the order of their turns. */
  const queues = new Map<string, Set<Waiting>>();
  const running = new Map<string, number>();
  const slowUntil = new Map<string, number>();
  let places = concurrency;
  let waitingNow = 0;

  const within = ` within ${Math.round(waitMilliseconds / 1000)} s`;
  const busy = (when: string) =>
    new RegistryFailure("busy", `this server was too busy to ${forWhat}${when}`, { retryAfter: 10 });

  const isSlow = (key: string) => (slowUntil.get(key) ?? 0) > Date.now();

  function mayStart(key: string): boolean {
    if ((running.get(key) ?? 0) >= mostOfKey) return false;
    if (!isSlow(key)) return true;
    const slow = [...running].reduce((sum, [each, count]) => sum + (isSlow(each) ? count : 0), 0);
    return slow < mostOfSlow;
  }

  function startNext(): void {
    for (const [key, queue] of queues) {
      if (places === 0) return;
      const [next] = queue;
      if (!next || !mayStart(key)) continue;
      remove(next);
      // Moves to the end of the round.
      const rest = queues.get(key);
      if (rest) {
        queues.delete(key);
        queues.set(key, rest);
      }
      next.start();
    }
  }

  function remove(waiting: Waiting): void {
    const queue = queues.get(waiting.key);
    queue?.delete(waiting);
    if (queue?.size === 0) queues.delete(waiting.key);
  }

  function take(key: string): void {
    places -= 1;
    running.set(key, (running.get(key) ?? 0) + 1);
  }

  function give(key: string): void {
    places += 1;
    const left = (running.get(key) ?? 1) - 1;
    if (left > 0) running.set(key, left);
    else running.delete(key);
    startNext();
  }

  function wait({ key, signal }: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      waitingNow += 1;
      const end = (settle: () => void) => {
        waitingNow -= 1;
        clearTimeout(timer);
        signal.removeEventListener("abort", leave);
        remove(waiting);
        settle();
      };
      const waiting: Waiting = {
        key,
        start: () => {
          take(key);
          end(resolve);
        },
      };
      const leave = () => end(() => reject(signal.reason));
      const timer = setTimeout(() => end(() => reject(busy(within))), waitMilliseconds);
      signal.addEventListener("abort", leave, { once: true });
      const queue = queues.get(key) ?? new Set();
      queues.set(key, queue.add(waiting));
      startNext();
      if (waitingNow > mostWaiting) end(() => reject(busy(`, and ${mostWaiting} others wait`)));
    });
  }

  async function turns<T>(turn: Turn, run: () => Promise<T>): Promise<T> {
    turn.signal.throwIfAborted();
    if (places > 0 && !queues.has(turn.key) && mayStart(turn.key)) take(turn.key);
    else await wait(turn);
    try {
      turn.signal.throwIfAborted();
      return await run();
    } finally {
      give(turn.key);
    }
  }

  function markSlow(key: string): void {
    const now = Date.now();
    for (const [each, until] of slowUntil) if (until <= now) slowUntil.delete(each);
    slowUntil.set(key, now + SLOW_MILLISECONDS);
  }

  return Object.assign(turns, { markSlow });
}
