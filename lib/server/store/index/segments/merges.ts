import "server-only";
import * as z from "zod";
import { type Ask, askOf } from "../../sql/ask";
import type { Sql, SqlTransaction, Tables } from "../../sql/tables";
import type { WriteQueue } from "../../sql/write-queue";
import { beginMerge, idsOf, toMerge } from "./begin-merge";
import { joinTerms, type Source } from "./join-terms";
import type { Questions } from "./questions";
import { writePostings } from "./write-segment";

type Options = { db: Sql; queue: WriteQueue; questionsOf: (ask: Ask) => Questions };
type Made = Pick<Tables["tag_segments"], "number" | "docs" | "sources" | "made_to">;

const numbersSchema = z.array(z.int());

/** Makes large segments of small ones, some terms at a time. */
export class Merges {
  readonly #options: Options;
  /** Where the tags of the sources are in the segment that is being made: the same in each step. */
  #places: { made: number; sources: readonly Source[] } | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Does some of it. Resolves to false if there is nothing to do. @param isIdle as `toMerge` says */
  async step(isIdle: boolean): Promise<boolean> {
    const { db, queue, questionsOf } = this.#options;
    if (await madeNow(db)) {
      await queue.write((trx) => this.#goOn(trx));
      return true;
    }
    this.#places = undefined;
    if ((await toMerge(db, isIdle)).length === 0) return false;
    await queue.write(async (trx) => {
      if (!(await madeNow(trx))) await beginMerge(trx, questionsOf(askOf(trx)), isIdle);
    });
    return true;
  }

  async #goOn(trx: SqlTransaction): Promise<void> {
    const made = await madeNow(trx);
    if (!made) return;
    const { rows, to } = await joinTerms(trx, await this.#sourcesOf(trx, made), made);
    await writePostings(trx, rows);
    const segment = trx.updateTable("tag_segments").where("number", "=", made.number);
    if (to !== undefined) {
      await segment.set({ made_to: to }).execute();
      return;
    }
    await segment.set({ state: "ready", sources: "[]" }).execute();
    const left = trx.updateTable("tag_segments").set({ state: "left", left_at: Date.now() });
    await left.where("number", "in", numbersOf(made)).execute();
  }

  async #sourcesOf(trx: SqlTransaction, made: Made): Promise<readonly Source[]> {
    if (this.#places?.made === made.number) return this.#places.sources;
    const target = await idsOf(trx, made.number);
    const sources: Source[] = [];
    for (const segment of numbersOf(made))
      sources.push({ segment, places: placesIn(target, await idsOf(trx, segment)) });
    this.#places = { made: made.number, sources };
    return sources;
  }
}

const numbersOf = ({ sources }: Made) => numbersSchema.parse(JSON.parse(sources));

async function madeNow(db: Sql): Promise<Made | undefined> {
  const rows = db
    .selectFrom("tag_segments")
    .select(["number", "docs", "sources", "made_to"])
    .where("state", "=", "making");
  return rows.orderBy("number").limit(1).executeTakeFirst();
}

/** Returns where each of some ids is among others; -1 for those that are not. Both are descending. */
function placesIn(target: readonly number[], ids: readonly number[]): Int32Array {
  let at = 0;
  return Int32Array.from(ids, (id) => {
    while ((target[at] ?? -1) > id) at += 1;
    return target[at] === id ? at : -1;
  });
}
