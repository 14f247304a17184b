import "server-only";
import { RegistryFailure } from "../problem/registry-failure";
import { untilAborted } from "../waiting/until-aborted";
import { askedMilliseconds, pauseAfter, probePause } from "./pauses";

/** What a request has learned of a host: it said 429, it said something else, or it did not answer. */
export type Verdict = "throttled" | "answered" | "silent";

/** Whoever waits for an answer, as one object; `undefined` for background work. */
export type Asker = object | undefined;

/** The permission to send one request. `end` takes what it has learned; `undefined` if it was not sent or broken off. */
export type Pass = {
  /** True if the gate was closed after the permission was given. */
  isOutdated: () => boolean;
  end: (verdict: Verdict | undefined, retryAfter?: number) => void;
};

/** When a host began to throttle, and when it is asked again; in milliseconds since 1970. */
export type Throttling = { since: number; until: number };

type Options = {
  /** Milliseconds that only go forward, whatever happens to the time of day. */
  clock?: (() => number) | undefined;
  random?: (() => number) | undefined;
  onClose?: (throttling: Throttling) => void;
  /** `withheld` is the number of requests that were not sent, `milliseconds` how long the gate was closed. */
  onOpen?: (past: { withheld: number; milliseconds: number }) => void;
};

type Closed = {
  since: number;
  until: number;
  /** Answers in a row that were 429: the one that closed the gate, and those of the probes. */
  refusals: number;
  /** From when on a visitor's request may be the next probe. */
  probeFrom: number;
  probe: { asker: Asker; ended: Promise<void> } | undefined;
  withheld: number;
};

/**
 * Lets all requests to a host through until it throttles, and then one at a time, a probe: a visitor's at once, so that a press of "Try
 * again" works as soon as the host is well, and any other when the pause is over. The rest fails at once. A probe that is answered opens
 * the gate for all: nothing was queued behind it, so that no burst follows.
 */
export class Gate {
  readonly #clock: () => number;
  readonly #random: () => number;
  readonly #options: Pick<Options, "onClose" | "onOpen">;
  #closed: Closed | undefined;
  #quietUntil = Number.NEGATIVE_INFINITY;

  constructor({ clock = () => performance.now(), random = Math.random, ...options }: Options = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#options = options;
  }

  /**
   * Waits only for a probe of the same asker: the answer to one visitor is not torn apart.
   * @throws RegistryFailure `throttled`, with the seconds until the host is asked again; the signal's reason when it aborts
   */
  async enter(asker: Asker, subject: string, signal: AbortSignal): Promise<Pass> {
    for (;;) {
      const closed = this.#closed;
      if (!closed) return { isOutdated: () => this.#closed !== undefined, end: () => undefined };
      const { probe } = closed;
      if (!probe && this.#clock() >= (asker ? Math.min(closed.probeFrom, closed.until) : closed.until)) {
        return this.#probe(closed, asker);
      }
      if (!asker || probe?.asker !== asker) {
        closed.withheld += 1;
        throw this.#refusal(closed, subject);
      }
      await untilAborted(probe.ended, signal);
    }
  }

  /** Takes a 429 that is not asked again for. `retryAfter` is in seconds. */
  close(retryAfter?: number): void {
    const now = this.#clock();
    if (this.#closed) {
      // It was sent before the gate was closed, so it says nothing new but how long.
      this.#closed.until = Math.max(this.#closed.until, now + askedMilliseconds(retryAfter));
      return;
    }
    const until = now + pauseAfter(1, retryAfter, this.#random());
    this.#closed = { since: now, until, refusals: 1, probeFrom: now, probe: undefined, withheld: 0 };
    this.#options.onClose?.({ since: Date.now(), until: Date.now() + until - now });
  }

  /** Takes a 429 after which its own sender waits and asks again: until then, nothing is asked in the background. */
  heed(retryAfter?: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, this.#clock() + askedMilliseconds(retryAfter));
  }

  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  mayStartBackground(): boolean {
    const now = this.#clock();
    const closed = this.#closed;
    return now >= this.#quietUntil && (!closed || (now >= closed.until && !closed.probe));
  }

  /** `undefined` if the host does not throttle, or as soon as it may be asked again. */
  get throttling(): Throttling | undefined {
    const now = this.#clock();
    if (!this.#closed || now >= this.#closed.until) return undefined;
    const { since, until } = this.#closed;
    return { since: Date.now() + since - now, until: Date.now() + until - now };
  }

  #probe(closed: Closed, asker: Asker): Pass {
    let settle = () => {};
    const ended = new Promise<void>((resolve) => {
      settle = resolve;
    });
    closed.probe = { asker, ended };
    return {
      isOutdated: () => false,
      end: (verdict, retryAfter) => {
        closed.probe = undefined;
        const now = this.#clock();
        if (verdict === "throttled") {
          closed.refusals += 1;
          closed.until = now + pauseAfter(closed.refusals, retryAfter, this.#random());
          closed.probeFrom = now + probePause(closed.refusals);
          // A host that does not answer has another trouble. It is left to that once its time is over.
        } else if (verdict === "answered" || (verdict === "silent" && now >= closed.until)) {
          this.#closed = undefined;
          this.#options.onOpen?.({ withheld: closed.withheld, milliseconds: now - closed.since });
        }
        settle();
      },
    };
  }

  #refusal({ until }: Closed, subject: string): RegistryFailure {
    const retryAfter = Math.max(1, Math.ceil((until - this.#clock()) / 1000));
    const message = `${subject}: not asked, as the registry limits requests; it is asked again in ${retryAfter} s`;
    return new RegistryFailure("throttled", message, { retryAfter });
  }
}
