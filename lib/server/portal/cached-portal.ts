import "server-only";
import type * as z from "zod";
import { type PortalDetails, portalDetailsSchema } from "@/lib/mar/portal/details";
import type { Repository } from "@/lib/oci/name/repository";
import { readApart } from "../apart/read-apart";
import { IMMUTABLE } from "../cached/freshness";
import type { Read } from "../cached/in-turn";
import { type Freshness, type Reading, ReadingCache } from "../cached/reading";
import type { RegionMemory } from "../cached/recall/region-memory";
import type { OnGiven } from "../cached/refreshing";
import { SHARE } from "../cached/share";
import { withoutExchange } from "../exchange/exchange";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import { RegistryFailure } from "../problem/registry-failure";
import type { RenderedReadme } from "../readme/render-readme";
import { type Circuit, createCircuit } from "./circuit";
import type { Portal } from "./portal";
import { type PushDates, pushDatesSchema } from "./push-dates";
import { noteAnswer, recallAnswer } from "./stored-answers";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EVER = 365 * 24 * HOUR;

/** Texts about a repository change seldom. */
export const PORTAL: Freshness = { fresh: HOUR, staleWhileRevalidate: 24 * HOUR, staleIfError: EVER };

/** An old text is shown with its age, and whoever comes next sees the new one: no page waits for a portal that hangs. */
const DETAILS: Freshness = { ...PORTAL, staleWhileRevalidate: EVER };

/** Tags are pushed at any time. */
const PUSHES: Freshness = { ...PORTAL, fresh: 10 * MINUTE };

/** How long a repository is not asked about again after a failure, in milliseconds. */
const AFTER_FAILURE_MILLISECONDS = MINUTE;

/** A value of the portal with its age; `undefined` says that the portal does not list the repository. */
export type PortalReading<T> = Reading<T | undefined>;

/**
 * The portal with a memory. It is asked in the background: its answers take nothing from the visitor's rate, and are kept when the
 * visitor leaves. What fails is not asked again for a minute; when all fails, the portal is left alone.
 */
export class CachedPortal {
  readonly #portal: Portal;
  readonly #circuit: Circuit;
  readonly #memory: RegionMemory;
  readonly #details: ReadingCache<PortalDetails | undefined>;
  readonly #readmes = new ReadingCache<RenderedReadme | undefined>({ freshness: IMMUTABLE, share: SHARE.small });
  readonly #pushes: ReadingCache<PushDates | undefined>;
  readonly #failed: CountedCache<{ until: number; failure: RegistryFailure }>;

  /** @param stored the global region's: it has the portal */
  constructor(portal: Portal, stored: RegionMemory, circuit = createCircuit(), onGiven?: OnGiven) {
    this.#portal = portal;
    this.#memory = stored;
    this.#circuit = circuit;
    const shared = { share: SHARE.small, isShared: stored.isShared };
    this.#details = new ReadingCache({
      freshness: DETAILS,
      onGiven: (tier) => onGiven?.("details", tier),
      ...shared,
    });
    this.#pushes = new ReadingCache({
      freshness: PUSHES,
      size: (dates) => dates?.byteLength ?? 0,
      onGiven: (tier) => onGiven?.("pushes", tier),
      ...shared,
    });
    this.#failed = new CountedCache({ account: memory(), share: SHARE.small, size: () => 500, mostEntries: 5_000 });
  }

  /** False if the portal failed lately: a page then shows what is known and waits for nothing else. */
  get isWorthWaiting(): boolean {
    return !this.#circuit.isOpen();
  }

  /**
   * What the portal says of a repository.
   * @throws RegistryFailure
   */
  details(repository: Repository): Promise<PortalReading<PortalDetails>> {
    const kind = { cache: this.#details, schema: portalDetailsSchema };
    return this.#get(kind, `details ${repository}`, (signal) => this.#portal.details(repository, signal));
  }

  /**
   * When a repository's tags were pushed.
   * @throws RegistryFailure
   */
  pushes(repository: Repository): Promise<PortalReading<PushDates>> {
    const kind = { cache: this.#pushes, schema: pushDatesSchema };
    return this.#get(kind, `pushes ${repository}`, (signal) => this.#portal.pushes(repository, signal));
  }

  /**
   * The README that the portal has, rendered by a worker thread; `undefined` if it has none. One that no thread can render is an empty
   * text.
   * @throws RegistryFailure
   */
  async readme(repository: Repository): Promise<RenderedReadme | undefined> {
    const { value: details, readAt } = await this.details(repository);
    const markdown = details?.readme;
    if (!markdown) return undefined;
    const subject = `the README of ${repository}`;
    const reading = await this.#readmes.get(`${repository} ${readAt}`, (signal) =>
      readApart("renderReadme", { markdown }, { subject, key: repository, signal }).catch((failure: unknown) => {
        if (failure instanceof RegistryFailure && failure.reason === "unreadable") return { html: "", isWhole: false };
        throw failure;
      }),
    );
    return reading.value;
  }

  async #get<T>(
    { cache, schema }: { cache: ReadingCache<T | undefined>; schema: z.core.$ZodType<T> },
    key: string,
    ask: (signal: AbortSignal) => Promise<T>,
  ): Promise<PortalReading<T>> {
    const read: Read<T | undefined> = async (signal, answeredAt) => {
      const value = await this.#ask(key, () => ask(signal));
      noteAnswer(this.#memory, key, { value, readAt: answeredAt() });
      return value;
    };
    return withoutExchange(() => cache.get(key, read, () => recallAnswer(this.#memory, key, schema)));
  }

  /** Asks, unless that failed lately; `undefined` if the portal does not list the repository. */
  async #ask<T>(key: string, ask: () => Promise<T>): Promise<T | undefined> {
    const before = this.#failed.get(key);
    if (before && performance.now() < before.until) throw before.failure;
    try {
      return await this.#circuit.run(ask);
    } catch (failure) {
      if (!(failure instanceof RegistryFailure)) throw failure;
      if (failure.reason === "unknown-repository") return undefined;
      this.#failed.set(key, { until: performance.now() + AFTER_FAILURE_MILLISECONDS, failure });
      throw failure;
    }
  }
}
