import "server-only";
import type { IdRange } from "../id-range";
import { BLOCK } from "./ids";
import { type KnownIds, keyOf } from "./known-ids";
import type { IdBlock } from "./questions";
import type { Entry } from "./reading-order";
import type { Waiting } from "./waiting";
import type { Waves } from "./waves";

/** Tags of one segment whose ids are not read yet. */
type Queue = {
  segment: number;
  docs: number[];
  at: number;
  /** No id of them is higher. */
  bound: number;
};

/** Ids of a queue that are read at one time. */
const AT_ONCE = 64;

type Sources = { known: Pick<KnownIds, "of">; waves: Waves; waiting: Pick<Waiting, "horizon" | "next"> };

/** The ids of the tags that waves find, from all segments, and of those that no segment has, in one order. */
export class CandidateIds {
  readonly #known: Pick<KnownIds, "of">;
  readonly #waves: Waves;
  readonly #waiting: Sources["waiting"];
  readonly #range: IdRange;
  readonly #queues = new Map<number, Queue>();
  /** Ids that are read, the lowest first. */
  #ids: number[] = [];

  constructor({ known, waves, waiting }: Sources, range: IdRange) {
    this.#known = known;
    this.#waves = waves;
    this.#waiting = waiting;
    this.#range = range;
  }

  /** No id that is still to come is higher; below the range if none is. */
  get horizon(): number {
    const last = this.#ids.at(-1) ?? -1;
    return Math.max(last, this.#unread);
  }

  get #unread(): number {
    return Math.max(this.#waves.horizon, this.#waiting.horizon, this.#blocking);
  }

  get #blocking(): number {
    let bound = -1;
    for (const queue of this.#queues.values()) if (queue.at < queue.docs.length) bound = Math.max(bound, queue.bound);
    return bound;
  }

  /** Returns the next ids, the highest first: as many, fewer if it takes long, none if there are no more. */
  async next(count: number, isLong: () => boolean): Promise<number[]> {
    for (;;) {
      const unread = this.#unread;
      const isEnough = (this.#ids.at(-count) ?? -1) > unread;
      // Who goes on below the horizon gets further each time.
      const isFurther = unread + 1 < this.#range.below;
      if (isEnough || unread < this.#range.from || (isFurther && isLong())) return this.#take(count, unread);
      if (this.#waiting.horizon === unread) this.#add(await this.#waiting.next());
      else if (this.#blocking === unread) await this.#readIds();
      else await this.#waves.next(count - this.#ids.length, (entry, doc) => this.#put(entry, doc));
    }
  }

  #take(count: number, unread: number): number[] {
    const found: number[] = [];
    for (let id = this.#ids.at(-1); id !== undefined && id > unread; id = this.#ids.at(-1)) {
      // A tag that changed can be in two segments.
      const isNew = found.at(-1) !== id;
      if (isNew && found.length === count) break;
      this.#ids.pop();
      if (isNew) found.push(id);
    }
    return found;
  }

  #put({ segment, first }: Entry, doc: number): void {
    const known = this.#queues.get(segment);
    if (!known) {
      this.#queues.set(segment, { segment, docs: [doc], at: 0, bound: first });
      return;
    }
    if (known.at === known.docs.length) Object.assign(known, { docs: [doc], at: 0, bound: first });
    else known.docs.push(doc);
  }

  /** Reads the next ids of the queues that others wait for. */
  async #readIds(): Promise<void> {
    const others = Math.max(this.#waves.horizon, this.#waiting.horizon);
    const queues = [...this.#queues.values()].filter(({ docs, at, bound }) => at < docs.length && bound >= others);
    const wanted = queues.flatMap(({ segment, docs, at }) => {
      const blocks = new Set(docs.slice(at, at + AT_ONCE).map((doc) => Math.floor(doc / BLOCK)));
      return [...blocks].map((block): IdBlock => ({ segment, block }));
    });
    const found = await this.#known.of(wanted);
    const read: number[] = [];
    for (const queue of queues) {
      for (const end = Math.min(queue.docs.length, queue.at + AT_ONCE); queue.at < end; queue.at += 1) {
        const doc = queue.docs[queue.at] ?? 0;
        const id = found.get(keyOf({ segment: queue.segment, block: Math.floor(doc / BLOCK) }))?.[doc % BLOCK];
        // Without its block the segment was left long ago: the search has taken minutes.
        if (id === undefined) continue;
        queue.bound = id - 1;
        if (id >= this.#range.from && id < this.#range.below) read.push(id);
      }
    }
    this.#add(read);
  }

  #add(ids: readonly number[]): void {
    this.#ids = [...this.#ids, ...ids].sort((a, b) => a - b);
  }
}
