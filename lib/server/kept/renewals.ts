import "server-only";
import type { Made } from "./front.mjs";

/** Answers that are made for nobody at the same time: visitors go first. */
const AT_ONCE = 2;
/** How long an answer is not made again, in milliseconds: after one that could be kept, and after one that could not. */
const PAUSE = 1_000;
const PAUSE_AFTER_FAILURE = 60_000;
/** Answers of which this is remembered. */
const MOST = 1_000;

/** Makes answers again, for nobody. */
export class Renewals {
  readonly #underWay = new Set<string>();
  readonly #pausedUntil = new Map<string, number>();

  /** True while an answer is made again, or was lately. */
  isPaused(key: string, now: number): boolean {
    return this.#underWay.has(key) || (this.#pausedUntil.get(key) ?? 0) > now;
  }

  /**
   * Makes an answer again. Returns false if there is no place for it.
   * @param keep keeps what was made, and returns false if it could not be kept
   */
  start(key: string, make: () => Promise<Made>, keep: (made: Made) => boolean): boolean {
    if (this.#underWay.size >= AT_ONCE) return false;
    this.#underWay.add(key);
    make()
      .then(keep)
      .catch(() => false)
      .then((isKept) => {
        this.#underWay.delete(key);
        if (this.#pausedUntil.size >= MOST) this.#pausedUntil.clear();
        this.#pausedUntil.set(key, Date.now() + (isKept ? PAUSE : PAUSE_AFTER_FAILURE));
      });
    return true;
  }
}
