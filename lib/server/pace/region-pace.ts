import "server-only";
import { currentExchange } from "../exchange/exchange";
import { Gate, type Pass, type Throttling, type ThrottlingTotals } from "./gate";
import { Outage } from "./outage";
import { type Asked, type Learned, type Pace, type PacedHost, type Permit, UNPACED } from "./pace";

/** A host of a region that throttles. */
export type ThrottledHost = Throttling & { host: PacedHost };

type Options = {
  clock?: () => number;
  random?: () => number;
  /** The longest pause between two requests of a registry that is down, in milliseconds. */
  mostPause?: () => number;
  onClose?: (host: PacedHost, throttling: Throttling) => void;
  onOpen?: (host: PacedHost, past: { withheld: number; milliseconds: number }) => void;
};

/**
 * How fast one region may be asked. The registry endpoint has one gate for lists, manifests, referrers and blobs, as its limit is the
 * region's. The data hosts have another: they are other machines with a limit of their own, and while they throttle, lists and manifests
 * can still be read. A blob passes both.
 */
export class RegionPace implements Pace {
  readonly #gates: Record<PacedHost, Gate>;
  readonly #outage: Outage;
  #visitors = 0;

  constructor({ clock, random, mostPause, onClose, onOpen }: Options = {}) {
    this.#outage = new Outage({ clock, mostPause });
    const gate = (host: PacedHost) =>
      new Gate({
        clock,
        random,
        onClose: (throttling) => onClose?.(host, throttling),
        onOpen: (past) => onOpen?.(host, past),
      });
    this.#gates = { registry: gate("registry"), data: gate("data") };
  }

  async enter({ subject, isBlob }: Asked, signal: AbortSignal): Promise<Permit> {
    const asker = currentExchange();
    const passes: { host: PacedHost; pass: Pass }[] = [];
    if (asker) this.#visitors += 1;
    const end = (learned?: Learned) => {
      if (asker) this.#visitors -= 1;
      for (const { host, pass } of passes) pass.end(learned?.[host], learned?.retryAfter);
      if (learned?.outage) this.#outage.failed(learned.outage);
      else if (learned) this.#outage.answered();
    };
    try {
      for (const host of isBlob ? (["registry", "data"] as const) : (["registry"] as const)) {
        passes.push({ host, pass: await this.#gates[host].enter(asker, subject, signal) });
      }
    } catch (failure) {
      end();
      throw failure;
    }
    return { isOutdated: () => passes.some(({ pass }) => pass.isOutdated()), end };
  }

  slowDown({ host, retryAfter, isFinal }: Parameters<Pace["slowDown"]>[0]): boolean {
    const gate = this.#gates[host];
    if (isFinal) gate.close(retryAfter);
    else gate.heed(retryAfter);
    return gate.isClosed;
  }

  /** The pace of another client at the same host: held back while the registry endpoint throttles, and without a say in it. */
  get follower(): Pace {
    return {
      enter: async ({ subject }, signal) => {
        this.#gates.registry.refuseWhileClosed(subject);
        return UNPACED.enter({ subject, isBlob: false }, signal);
      },
      slowDown: UNPACED.slowDown,
    };
  }

  /** Requests that somebody waits for, under way or about to begin. */
  get visitorsUnderWay(): number {
    return this.#visitors;
  }

  /** True if work that nobody waits for may ask the registry now. It asks each time before it starts. */
  mayStartBackground(): boolean {
    return this.#gates.registry.mayStartBackground();
  }

  /** True if what is known may be read anew: not while the registry throttles, and now and then while it is down. */
  mayRefresh(): boolean {
    return this.mayStartBackground() && this.#outage.mayAsk();
  }

  /**
   * Refuses to ask for what is known while the registry is down, but for one request after each pause.
   * @throws RegistryFailure
   */
  refuseWhileDown(subject: string): void {
    this.#outage.refuseWhileDown(subject);
  }

  /** How each host has throttled so far. */
  get totals(): Record<PacedHost, ThrottlingTotals> {
    return { registry: this.#gates.registry.totals, data: this.#gates.data.totals };
  }

  /** The host that throttles, the registry endpoint first; `undefined` if none does. `until` is when it is asked again. */
  get throttled(): ThrottledHost | undefined {
    for (const host of ["registry", "data"] as const) {
      const throttling = this.#gates[host].throttling;
      if (throttling) return { host, ...throttling };
    }
    return undefined;
  }
}
