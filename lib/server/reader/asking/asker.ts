import "server-only";
import { isOutage } from "../../pace/outage";
import { RegistryFailure } from "../../problem/registry-failure";
import type { Clock } from "../clock";
import type { Pauses } from "./pauses";
import type { ReaderPace } from "./reader-pace";

/** What came of a question; `unanswered`: nothing that says anything of what was asked. */
export type Asked<T> =
  | { kind: "answer"; value: T }
  | { kind: "failed"; failure: RegistryFailure }
  | { kind: "unanswered"; failure: RegistryFailure };

/** How long to wait while this server has no memory to spare, in milliseconds. */
const BUSY = 5_000;

type Options = { pace: ReaderPace; pauses: Pauses; clock: Clock; throttledUntil: () => number | undefined };

/** Asks a region's registry at the reader's pace, and stops while the region does not answer. */
export class Asker {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Asks a question about a repository; again after a while if the region asks for fewer requests.
   * @throws the signal's reason when it aborts
   */
  async ask<T>(repository: string, question: () => Promise<T>, signal: AbortSignal): Promise<Asked<T>> {
    const { pace, pauses, clock, throttledUntil } = this.#options;
    for (;;) {
      await pauses.pass(signal);
      try {
        const value = await pace.ask(question, signal);
        pauses.answered();
        return { kind: "answer", value };
      } catch (failure) {
        signal.throwIfAborted();
        if (!(failure instanceof RegistryFailure)) throw failure;
        const { reason, retryAfter } = failure;
        if (reason === "throttled") {
          const asked = retryAfter === undefined ? undefined : clock.now() + retryAfter * 1_000;
          pauses.throttled(throttledUntil() ?? asked);
        } else if (reason === "busy") {
          pauses.unsent();
          await clock.sleep(BUSY, signal);
        } else return this.#failed(repository, failure);
      }
    }
  }

  #failed(repository: string, failure: RegistryFailure): Asked<never> {
    const { pauses } = this.#options;
    if (!isOutage(failure.reason)) {
      pauses.answered();
      return { kind: "failed", failure };
    }
    pauses.unanswered(repository, failure.reason);
    return { kind: "unanswered", failure };
  }
}
