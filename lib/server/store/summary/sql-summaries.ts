import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { addCounts, type ImageCounts, noImages } from "@/lib/mar/life/image-counts";
import type { Region } from "@/lib/mar/region";
import type { IndexWriter } from "../index/index-writer";
import { Bound } from "../sql/bound";
import { breath } from "../sql/breath";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { type Catalog, catalogChangedAt, noteNames, readCatalog, readNewNames } from "./catalog-names";
import { countsSchema } from "./counts-schema";
import { countDue, dueRepositories } from "./due";
import { readLatestEnds, readLines, readLinesOf, readTotals } from "./lines";
import { countEnds, forgetEnds, MOST_ENDS, putEnd, readEnds } from "./published-ends";
import { type Made, putSummaries } from "./put-summaries";
import type { ImageOf, LinesAsked, Progress, PublishedEnd, Summaries } from "./summaries";
import { NO_SUMMARY, summarize } from "./summarize";

/** Repositories of one transaction, and the pause after it, in milliseconds: others read and write, too. */
const AT_ONCE = 50;
const PAUSE = 5;

type Options = { db: Sql; queue: WriteQueue; index: IndexWriter };

/** Summaries in a SQL database. */
export class SqlSummaries implements Summaries {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #index: IndexWriter;
  readonly #ends = new Bound({ most: MOST_ENDS, measure: countEnds, forget: forgetEnds });
  readonly #catalogs = new Map<Region, Catalog>();
  readonly #running = new Map<Region, Promise<void>>();
  #isClosed = false;

  constructor({ db, queue, index }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#index = index;
  }

  noteEnd(end: PublishedEnd): Promise<void> {
    return this.#queue.write(async (trx) => {
      if (!(await putEnd(trx, end))) return;
      await this.#ends.grow(trx, 1);
      await this.#index.described(trx, [end.digest]);
      // Its repository is summed up again.
      const { region, repository } = end;
      await trx
        .updateTable("summaries")
        .set({ covered_at: 0 })
        .where((is) => is.and({ region, repository }))
        .execute();
    });
  }

  async ends(region: Region, images: readonly ImageOf[]) {
    await this.#queue.settled();
    return readEnds(this.#db, region, images);
  }

  refresh(region: Region, now: number): Promise<void> {
    const running = this.#running.get(region);
    if (running) return running;
    const begun = this.#refresh(region, now).finally(() => this.#running.delete(region));
    this.#running.set(region, begun);
    return begun;
  }

  async #refresh(region: Region, now: number): Promise<void> {
    await this.#queue.settled();
    const names = (await this.#catalog(region, now))?.names;
    while (!this.#isClosed) {
      const due = await dueRepositories(this.#db, region, now, AT_ONCE);
      if (due.length === 0) return;
      const made: Made[] = [];
      for (const each of due) {
        const isGone = names?.has(each.repository) === false;
        made.push({ ...each, summary: isGone ? NO_SUMMARY : await summarize(this.#db, region, each.repository) });
      }
      await this.#queue.write((trx) => putSummaries(trx, region, made, now));
      await sleep(PAUSE);
    }
  }

  /** Returns the catalog. If it has changed, notes new names, and forgets what was summed up of repositories that it lacks. */
  async #catalog(region: Region, now: number): Promise<Catalog | undefined> {
    const known = this.#catalogs.get(region);
    if (known && known.changedAt === (await catalogChangedAt(this.#db, region))) return known;
    const catalog = await readCatalog(this.#db, region);
    if (!catalog) return undefined;
    const rows = await this.#db
      .selectFrom("summaries")
      .select(["repository", "covered_at"])
      .where("region", "=", region)
      .where("tags", ">", 0)
      .execute();
    const gone = rows.filter(({ repository }) => !catalog.names.has(repository));
    const emptied = gone.map(({ repository, covered_at: readAt }) => ({ repository, readAt, summary: NO_SUMMARY }));
    await this.#queue.write(async (trx) => {
      await noteNames(trx, region, catalog);
      await putSummaries(trx, region, emptied, now);
    });
    this.#catalogs.set(region, catalog);
    return catalog;
  }

  async lines(region: Region, asked: LinesAsked) {
    return readLines(this.#db, region, asked);
  }

  async totals(region: Region, asked: Pick<LinesAsked, "until" | "words"> & { today: string }) {
    return readTotals(this.#db, region, asked);
  }

  async latestEnds(region: Region, until: string, limit: number) {
    return readLatestEnds(this.#db, region, until, limit);
  }

  async linesOf(region: Region, repositories: readonly string[]) {
    return readLinesOf(this.#db, region, repositories);
  }

  async progress(region: Region, now: number): Promise<Progress> {
    const row = await this.#db
      .selectFrom("summaries")
      .select(({ fn }) => [
        fn.countAll<number>().as("repositories"),
        fn.sum<number | null>("tags").as("tags"),
        fn.min("made_at").as("madeAt"),
      ])
      .where("region", "=", region)
      .where("tags", ">", 0)
      .executeTakeFirstOrThrow();
    return {
      repositories: Number(row.repositories),
      tags: Number(row.tags ?? 0),
      left: await countDue(this.#db, region, now),
      ...(row.madeAt === null ? {} : { madeAt: Number(row.madeAt) }),
    };
  }

  async counts(region: Region): Promise<ImageCounts> {
    const rows = await this.#db
      .selectFrom("summaries")
      .select("counts")
      .where("region", "=", region)
      .where("tags", ">", 0)
      .execute();
    const sum = noImages();
    for (const row of rows) {
      addCounts(sum, countsSchema.parse(JSON.parse(row.counts)));
      await breath();
    }
    return sum;
  }

  async newRepositories(region: Region, query: { since: number; limit: number }) {
    return readNewNames(this.#db, region, query);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running.values());
  }
}
