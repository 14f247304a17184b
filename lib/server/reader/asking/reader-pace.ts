import "server-only";
import type { Asked, Pace, Permit } from "../../pace/pace";
import type { RegionPace } from "../../pace/region-pace";
import type { Clock } from "../clock";

/** How often it is looked whether visitors' requests have ended, in milliseconds, and how long they are let go first. */
const LOOK = 20;
const MOST_COURTESY = 1_000;
/** How long a host that has just asked for fewer requests is left alone before it is looked again, in milliseconds. */
const QUIET = 250;

type Options = { region: RegionPace; perSecond: number; clock: Clock };

/**
 * The pace of the reader's client towards a region: so many requests a second at most, one after the other at equal distances, and none
 * while visitors' requests are under way or the region asks for fewer. Each attempt, each page of a list and each redirect counts.
 */
export class ReaderPace implements Pace {
  readonly #region: RegionPace;
  readonly #clock: Clock;
  readonly #distance: number;
  #next = 0;
  /** Questions under way, and those of them whose first request has its time already. */
  #asking = 0;
  #prepaid = 0;
  #requests = 0;

  constructor({ region, perSecond, clock }: Options) {
    this.#region = region;
    this.#clock = clock;
    this.#distance = 1_000 / perSecond;
  }

  /** Requests so far. */
  get requests(): number {
    return this.#requests;
  }

  /**
   * Asks a question once its time has come. It waits before the question begins, as visitors may share the request.
   * @throws what the question throws; the signal's reason when it aborts
   */
  async ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#time(signal);
    this.#asking += 1;
    this.#prepaid += 1;
    try {
      return await question();
    } finally {
      this.#asking -= 1;
      // A question that needed no request leaves its time unused.
      this.#prepaid = Math.min(this.#prepaid, this.#asking);
    }
  }

  async enter(asked: Asked, signal: AbortSignal): Promise<Permit> {
    if (this.#prepaid > 0) this.#prepaid -= 1;
    else await this.#time(signal);
    const permit = await this.#region.enter(asked, signal);
    this.#requests += asked.isBlob ? 2 : 1;
    // A blob is sent by a data host, to which the first request leads.
    if (asked.isBlob) this.#next += this.#distance;
    return permit;
  }

  slowDown(throttled: Parameters<Pace["slowDown"]>[0]): boolean {
    return this.#region.slowDown(throttled);
  }

  /** Resolves when a request may be sent. After a wait for the region, it queues again: others have waited as well. */
  async #time(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.#place(signal);
      await this.#visitorsFirst(signal);
      if (this.#region.mayStartBackground()) return;
      const { until = 0 } = this.#region.throttled ?? {};
      await this.#clock.sleep(Math.max(QUIET, until - Date.now()), signal);
    }
  }

  async #place(signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    // A clock that was set back must not stop it.
    const at = Math.min(Math.max(now, this.#next), now + 100 * this.#distance);
    this.#next = at + this.#distance;
    if (at > now) await this.#clock.sleep(at - now, signal);
    signal.throwIfAborted();
  }

  async #visitorsFirst(signal: AbortSignal): Promise<void> {
    for (let waited = 0; waited < MOST_COURTESY && this.#region.visitorsUnderWay > 0; waited += LOOK)
      await this.#clock.sleep(LOOK, signal);
  }
}
