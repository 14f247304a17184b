import "server-only";
import type { RegistryFailure } from "../../problem/registry-failure";
import type { RoundReport } from "../../store/reader/reader-store";
import type { Pause } from "../asking/pauses";
import type { Clock } from "../clock";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Longest text of a failure's subject, as others name repositories and tags. */
const LONGEST_SUBJECT = 400;

type Options = { clock: Clock; requests: () => number; pause: () => Pause | undefined };

/** Counts what the reader does in a round. */
export class Report {
  readonly #options: Options;
  readonly #since: number;
  readonly #before: RoundReport;
  /** Items by the second in which they were read. */
  readonly #seconds = new Map<number, number>();
  #failures: number;
  #lastFailure: RoundReport["lastFailure"];

  /** @param before what the round did before this process took it up */
  constructor(before: RoundReport, options: Options) {
    this.#options = options;
    this.#before = before;
    this.#since = options.requests();
    this.#failures = before.failures;
    this.#lastFailure = before.lastFailure;
  }

  /** Counts a list or a tag that was read. */
  read(): void {
    const second = Math.floor(this.#options.clock.now() / SECOND);
    this.#seconds.set(second, (this.#seconds.get(second) ?? 0) + 1);
  }

  failed({ reason, message }: Pick<RegistryFailure, "reason" | "message">): void {
    this.#failures += 1;
    this.#lastFailure = { subject: message.slice(0, LONGEST_SUBJECT), reason, at: this.#options.clock.now() };
  }

  now(): RoundReport {
    const { clock, requests, pause } = this.#options;
    return {
      requests: this.#before.requests + requests() - this.#since,
      failures: this.#failures,
      lastFailure: this.#lastFailure,
      paused: pause(),
      perMinute: this.#inLastMinute(),
      at: clock.now(),
    };
  }

  #inLastMinute(): number {
    const oldest = (this.#options.clock.now() - MINUTE) / SECOND;
    let count = 0;
    for (const [second, items] of this.#seconds) {
      if (second < oldest) this.#seconds.delete(second);
      else count += items;
    }
    return count;
  }
}
