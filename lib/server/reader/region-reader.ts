import "server-only";
import type { Region } from "@/lib/mar/region";
import type { AsideReadings } from "../cached/aside-readings";
import type { Pace } from "../pace/pace";
import type { RegionPace } from "../pace/region-pace";
import type { Logger } from "../registry/logger";
import type { Registry } from "../registry/registry";
import { matchesNames } from "../settings/reader/name-patterns";
import type { ReaderSettings } from "../settings/reader/reader-settings";
import type { Round } from "../store/reader/reader-store";
import type { Store } from "../store/store";
import { Asker } from "./asking/asker";
import { type Pause, Pauses } from "./asking/pauses";
import { ReaderPace } from "./asking/reader-pace";
import { type Clock, SYSTEM_CLOCK } from "./clock";
import { readPackages } from "./packages/read-packages";
import { Report } from "./progress/report";
import { readRound } from "./read-round";
import type { Work } from "./work";

const SECOND = 1_000;
/** The shortest time between two notes of how far a round is, in milliseconds. */
const TOLD = 2 * SECOND;
/** How long to wait where the store cannot be used, or something unforeseen has happened, in milliseconds. */
const TROUBLE = 10 * SECOND;
/** Requests a second for each question at a time, and most questions at a time. */
const PER_LANE = 10;
const MOST_LANES = 8;

type Options = {
  region: Region;
  store: Store;
  aside: AsideReadings;
  /** The region's pace, which visitors keep as well. */
  pace: RegionPace;
  /** Makes a client that keeps a pace. */
  registryAt: (pace: Pace) => Registry;
  settings: Omit<ReaderSettings, "isOn">;
  /** False while the store cannot be written: what is read would be lost. */
  isStoreReady: () => boolean;
  /** Receives each round as it is noted. */
  onRound?: ((round: Round) => void) | undefined;
  logger: Logger;
  clock?: Clock;
};

/** Reads a region, round after round. Its place is in the store: another process goes on from there. */
export class RegionReader {
  readonly #options: Options;
  readonly #clock: Clock;
  readonly #pace: ReaderPace;
  readonly #registry: Registry;
  readonly #pauses: Pauses;
  readonly #asker: Asker;
  #round: Round | undefined;
  #report: Report | undefined;
  #toldAt = 0;

  constructor(options: Options) {
    const { clock = SYSTEM_CLOCK, settings, pace: region } = options;
    this.#options = options;
    this.#clock = clock;
    this.#pace = new ReaderPace({ region, perSecond: settings.perSecond, clock });
    this.#registry = options.registryAt(this.#pace);
    this.#pauses = new Pauses({ clock, onPause: (pause) => this.#paused(pause), onEnd: () => this.#resumed() });
    const throttledUntil = () => region.throttled?.until;
    this.#asker = new Asker({ pace: this.#pace, pauses: this.#pauses, clock, throttledUntil });
  }

  /** Reads until the signal aborts; then it resolves. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#next(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#options.logger.warn({ error: String(error) }, "the index was interrupted; it goes on shortly");
        await this.#clock.sleep(TROUBLE, signal).catch(() => undefined);
      }
    }
  }

  /** Waits for the next round, or goes on with the one that was begun, and reads it. */
  async #next(signal: AbortSignal): Promise<void> {
    const { region, store, settings, isStoreReady } = this.#options;
    while (!isStoreReady()) await this.#clock.sleep(TROUBLE, signal);
    const last = await store.reader.round(region);
    if (last) this.#show(last);
    if (last?.endedAt !== undefined) {
      // A clock that was set back does not make it wait longer.
      const interval = settings.intervalSeconds * SECOND;
      const wait = Math.min(interval, last.endedAt + interval - this.#clock.now());
      if (wait > 0) return this.#between(last, this.#clock.now() + wait, signal);
    }
    await this.#read(last?.endedAt === undefined && last ? last : this.#newRound(last), signal);
  }

  #newRound(last: Round | undefined): Round {
    const beganAt = this.#clock.now();
    const report = { requests: 0, failures: 0, perMinute: 0, at: beganAt };
    return { number: (last?.number ?? 0) + 1, beganAt, report };
  }

  async #read(round: Round, signal: AbortSignal): Promise<void> {
    const { region, store, logger } = this.#options;
    const began = this.#clock.now();
    const work = this.#workOn(round, signal);
    const isResumed = round.beganAt < began;
    logger.info({ region, round: round.number, ...(isResumed ? { resumed: true } : {}) }, "the index: a round begins");
    await this.#note(round);
    await readRound(work, round, (next) => this.#note(next));
    const { catalog: _, listsLeft, ...counts } = await store.reader.counts(region, round.number);
    const { requests: sent, failures } = work.report.now();
    const seconds = Math.round((this.#clock.now() - round.beganAt) / SECOND);
    const fields = { region, round: round.number, seconds, requests: sent, failures, listsLeft, ...counts };
    logger.info(fields, "the index: a round ends");
  }

  /** Reads SBOMs until the next round begins, and waits if none is left. */
  async #between(last: Round, until: number, signal: AbortSignal): Promise<void> {
    const work = this.#workOn(last, signal);
    while (this.#clock.now() < until && (await readPackages(work))) signal.throwIfAborted();
    await this.#clock.sleep(until - this.#clock.now(), signal);
  }

  #workOn(round: Round, signal: AbortSignal): Work {
    const { region, store, aside, settings, logger } = this.#options;
    const requests = () => this.#pace.requests;
    const report = new Report(round.report, { clock: this.#clock, requests, pause: () => this.#pauses.now });
    this.#report = report;
    const lanes = Math.min(MOST_LANES, Math.ceil(settings.perSecond / PER_LANE));
    return {
      ...{ region, store, aside, logger, lanes, round, report, signal },
      registry: this.#registry,
      asker: this.#asker,
      clock: this.#clock,
      wants: (name) => matchesNames(settings.names, name),
      tell: () => this.#tell(),
    };
  }

  /** Notes a round in the store, with what it did so far. */
  async #note(round: Round): Promise<void> {
    const report = this.#report?.now() ?? round.report;
    this.#toldAt = this.#clock.now();
    this.#show({ ...round, report });
    await this.#options.store.reader.putRound(this.#options.region, { ...round, report });
  }

  async #tell(): Promise<void> {
    if (this.#round && Math.abs(this.#clock.now() - this.#toldAt) >= TOLD) await this.#note(this.#round);
  }

  #show(round: Round): void {
    this.#round = round;
    this.#options.onRound?.(round);
  }

  #paused({ reason, until }: Pause): void {
    const { region, logger } = this.#options;
    logger.warn(
      { region, reason, until: new Date(until).toISOString() },
      "the index pauses: the region gives no answers",
    );
    if (this.#round) this.#note(this.#round).catch(() => undefined);
  }

  #resumed(): void {
    this.#options.logger.info({ region: this.#options.region }, "the index goes on: the region answers again");
  }
}
