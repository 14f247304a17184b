import "server-only";
import { RegistryFailure } from "../problem/registry-failure";
import { untilAborted } from "../waiting/until-aborted";
import { pause } from "./pause";
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

/** How a host has throttled so far: whether it does, how often and how long, and how many requests were not sent. */
export type ThrottlingTotals = { isClosed: boolean; times: number; milliseconds: number; withheld: number };

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
  /** From when on a visitor's request may be sent as the next probe. */
  probeFrom: number;
  /** Under way, or waiting for its time. */
  probe: { asker: Asker; ended: Promise<void> } | undefined;
  /** Visitors whose probe was refused: none has another one. */
  refused: WeakSet<object>;
  withheld: number;
};

/**
 * Lets all requests to a host through until it throttles, and then one at a time, a probe: a visitor's at once or within seconds, so that a
 * press of "Try again" works as soon as the host is well, and any other when the pause is over. The rest fails at once. A probe that is
 * answered opens the gate for all: nothing was queued behind it, so that no burst follows.
 */
export class Gate {
  readonly #clock: () => number;
  readonly #random: () => number;
  readonly #options: Pick<Options, "onClose" | "onOpen">;
  #closed: Closed | undefined;
  #quietUntil = Number.NEGATIVE_INFINITY;
  readonly #past = { times: 0, milliseconds: 0, withheld: 0 };

  constructor({ clock = () => performance.now(), random = Math.random, ...options }: Options = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#options = options;
  }

  /**
   * Returns when the request may be sent. Parts of one visitor's answer wait for its probe, so that it is not torn apart.
   * @throws RegistryFailure `throttled`, with the seconds until the host is asked again; the signal's reason when it aborts
   */
  async enter(asker: Asker, subject: string, signal: AbortSignal): Promise<Pass> {
    for (;;) {
      const closed = this.#closed;
      if (!closed) return { isOutdated: () => this.#closed !== undefined, end: () => undefined };
      const { probe } = closed;
      const mayProbe = this.#clock() >= closed.until || (asker && !closed.refused.has(asker));
      if (!probe && mayProbe) return this.#probe(closed, asker, signal);
      if (!asker || probe?.asker !== asker) {
        throw this.#refusal(closed, subject);
      }
      await untilAborted(probe.ended, signal);
    }
  }

  /**
   * Refuses what has no say in whether the gate opens, for as long as it is closed.
   * @throws RegistryFailure `throttled`
   */
  refuseWhileClosed(subject: string): void {
    if (this.#closed) throw this.#refusal(this.#closed, subject);
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
    this.#past.times += 1;
    this.#closed = {
      since: now,
      until,
      refusals: 1,
      probeFrom: now,
      probe: undefined,
      refused: new WeakSet(),
      withheld: 0,
    };
    this.#options.onClose?.({ since: Date.now(), until: Date.now() + until - now });
  }

  /** Takes a 429 after which its own sender waits and asks again: until then, nothing is asked in the background. */
  heed(retryAfter?: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, this.#clock() + askedMilliseconds(retryAfter));
  }

  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  get totals(): ThrottlingTotals {
    const { times, milliseconds, withheld } = this.#past;
    const since = this.#closed ? this.#clock() - this.#closed.since : 0;
    return { isClosed: this.isClosed, times, milliseconds: milliseconds + since, withheld };
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

  async #probe(closed: Closed, asker: Asker, signal: AbortSignal): Promise<Pass> {
    let settle = () => {};
    const ended = new Promise<void>((resolve) => {
      settle = resolve;
    });
    closed.probe = { asker, ended };
    const end = (verdict: Verdict | undefined, retryAfter?: number) => {
      closed.probe = undefined;
      this.#learn(closed, asker, verdict, retryAfter);
      settle();
    };
    try {
      await pause(Math.min(closed.probeFrom, closed.until) - this.#clock(), signal);
    } catch (reason) {
      end(undefined);
      throw reason;
    }
    return { isOutdated: () => false, end };
  }

  #learn(closed: Closed, asker: Asker, verdict: Verdict | undefined, retryAfter: number | undefined): void {
    const now = this.#clock();
    // A host that does not answer has another trouble. It is left to that once its time is over.
    if (verdict === "answered" || (verdict === "silent" && now >= closed.until)) {
      this.#closed = undefined;
      this.#past.milliseconds += now - closed.since;
      this.#options.onOpen?.({ withheld: closed.withheld, milliseconds: now - closed.since });
    }
    if (verdict === "throttled") {
      closed.refusals += 1;
      closed.until = now + pauseAfter(closed.refusals, retryAfter, this.#random());
      if (asker) closed.refused.add(asker);
    }
    if (verdict) closed.probeFrom = now + probePause(closed.refusals);
  }

  #refusal(closed: Closed, subject: string): RegistryFailure {
    closed.withheld += 1;
    this.#past.withheld += 1;
    const retryAfter = Math.max(1, Math.ceil((closed.until - this.#clock()) / 1000));
    const message = `${subject}: not asked, as the registry limits requests; it is asked again in ${retryAfter} s`;
    return new RegistryFailure("throttled", message, { retryAfter });
  }
}
