import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import { RegistryFailure } from "../problem/registry-failure";

/** So many requests in a row without an answer are an outage: one alone is asked again at once. */
const FAILURES = 2;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;

/** The reasons that a host gives, or that silence gives, when it is down as a whole. */
const REASONS: ReadonlySet<ProblemReason> = new Set(["unavailable", "unreachable", "unresolved", "timeout"]);

/** Returns true if a failure can mean that a registry is down. */
export function isOutage(reason: ProblemReason): boolean {
  return REASONS.has(reason);
}

type Options = {
  /** Milliseconds that only go forward. */
  clock?: (() => number) | undefined;
  /** The longest time between two attempts to read what is known anew, in milliseconds. */
  mostPause?: (() => number) | undefined;
};

/**
 * Knows whether a registry is down, as its requests show. Then what is known is shown without asking, and one request after each pause
 * finds out whether it is back. What nobody knows is asked for as always.
 */
export class Outage {
  readonly #clock: () => number;
  readonly #mostPause: () => number;
  #failures = 0;
  #reason: ProblemReason = "unavailable";
  #nextAt = 0;

  constructor({ clock = () => performance.now(), mostPause = () => LONGEST_PAUSE }: Options = {}) {
    this.#clock = clock;
    this.#mostPause = mostPause;
  }

  failed(reason: ProblemReason): void {
    this.#failures += 1;
    this.#reason = reason;
    this.#nextAt = this.#clock() + this.#pause();
  }

  answered(): void {
    this.#failures = 0;
  }

  /** Returns true if what is known may be read anew. While the registry is down, this is so once in each pause. */
  mayAsk(): boolean {
    if (this.#failures < FAILURES) return true;
    const now = this.#clock();
    if (now < this.#nextAt) return false;
    this.#nextAt = now + this.#pause();
    return true;
  }

  /**
   * Refuses what `mayAsk` does not allow.
   * @throws RegistryFailure with the reason of the last failure
   */
  refuseWhileDown(subject: string): void {
    if (!this.mayAsk()) throw new RegistryFailure(this.#reason, `${subject}: the registry did not answer just now`);
  }

  #pause(): number {
    return Math.min(FIRST_PAUSE * 2 ** Math.min(this.#failures - FAILURES, 10), LONGEST_PAUSE, this.#mostPause());
  }
}
