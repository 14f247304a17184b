import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { claimLead, resignLead } from "./leader";
import { readCounts } from "./reader-counts";
import { repositoryOf, roundOf, standingOf } from "./reader-rows";
import {
  type Lead,
  type ListReading,
  type ReaderStore,
  type ReadRepository,
  type Round,
  STAGES,
  type Standing,
} from "./reader-store";

type Options = {
  db: Sql;
  queue: WriteQueue;
  /** Where processes share the database: the one that takes claims. */
  shared: Sql | undefined;
};

/** How far the reader is, in a SQL database. */
export class SqlReader implements ReaderStore {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #shared: Sql | undefined;

  constructor({ db, queue, shared }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#shared = shared;
  }

  async round(region: Region): Promise<Round | undefined> {
    await this.#queue.settled();
    const row = this.#db.selectFrom("reader_rounds").selectAll().where("region", "=", region);
    const found = await row.executeTakeFirst();
    return found && roundOf(found);
  }

  async putRound(region: Region, { number, beganAt, catalogAt, endedAt, report }: Round): Promise<void> {
    const news = { number, began_at: beganAt, catalog_at: catalogAt ?? null, ended_at: endedAt ?? null };
    const row = { ...news, report: JSON.stringify(report) };
    await this.#queue.write(async (trx) => {
      const insert = trx.insertInto("reader_rounds").values({ region, ...row });
      await insert.onConflict((it) => it.column("region").doUpdateSet(row)).execute();
    });
  }

  async noteNames(
    region: Region,
    round: number,
    names: readonly { repository: Repository; rank: number; isWanted: boolean }[],
  ): Promise<void> {
    await this.#queue.write(async (trx) => {
      for (const part of inParts(names)) {
        const rows = part.map(({ repository, rank, isWanted }) => ({
          ...NEW_REPOSITORY,
          region,
          repository,
          rank,
          is_wanted: isWanted ? 1 : 0,
          seen_round: round,
        }));
        await trx
          .insertInto("reader_repositories")
          .values(rows)
          .onConflict((it) =>
            it.columns(["region", "repository"]).doUpdateSet(({ ref }) => ({
              rank: ref("excluded.rank"),
              is_wanted: ref("excluded.is_wanted"),
              seen_round: ref("excluded.seen_round"),
            })),
          )
          .execute();
        await breath();
      }
    });
  }

  async nextLists(region: Region, round: number, { now, limit }: { now: number; limit: number }) {
    await this.#queue.settled();
    const rows = await this.#db
      .selectFrom("reader_repositories")
      .selectAll()
      .where((is) => is.and({ region, is_wanted: 1 }))
      .where("list_round", "<", round)
      .where("retry_at", "<=", now)
      // One that has left the catalog is asked for once more.
      .where((is) => is.or([is("seen_round", "=", round), is("gone_at", "is", null)]))
      .orderBy("listed_at")
      .orderBy("rank")
      .orderBy("repository")
      .limit(limit)
      .execute();
    return rows.map(repositoryOf);
  }

  async noteList(region: Region, repository: Repository, { at, round, hash, tags }: ListReading): Promise<void> {
    await this.#queue.write(async (trx) => {
      const row = trx.updateTable("reader_repositories").where((is) => is.and({ region, repository }));
      const read = { list_round: round, listed_at: at, gone_at: null, retry_at: 0 };
      await row.set(read).execute();
      const news = { ...UNREAD, list_hash: hash, tags, stage: tags > 0 ? STAGES.floating : STAGES.nothing };
      await row.where("list_hash", "<>", hash).set(news).execute();
    });
  }

  async noteGone(region: Region, repository: Repository, { at, round }: { at: number; round: number }): Promise<void> {
    await this.#queue.write(async (trx) => {
      const row = trx.updateTable("reader_repositories").where((is) => is.and({ region, repository }));
      const gone = { ...UNREAD, list_hash: "", tags: 0, read_tags: 0, stage: STAGES.nothing };
      await row.set({ ...gone, gone_at: at, list_round: round, listed_at: at, retry_at: 0 }).execute();
    });
  }

  async nextTags(region: Region, { now, due }: { now: number; due: number }): Promise<ReadRepository | undefined> {
    await this.#queue.settled();
    const wanted = this.#db
      .selectFrom("reader_repositories")
      .selectAll()
      .where((is) => is.and({ region, is_wanted: 1 }))
      .where("gone_at", "is", null)
      .where("retry_at", "<=", now);
    const begun = wanted.where("stage", ">", STAGES.nothing).orderBy("stage", "desc").orderBy("turn").orderBy("rank");
    const row =
      (await begun.orderBy("repository").limit(1).executeTakeFirst()) ??
      (await wanted.where("due_at", "<=", due).orderBy("due_at").orderBy("repository").limit(1).executeTakeFirst());
    return row && repositoryOf(row);
  }

  async noteProgress(region: Region, { repository, listHash, ...progress }: ReadRepository): Promise<void> {
    const { stage, position, turn, read, failed, failures, dueAt, retryAt } = progress;
    await this.#queue.write(async (trx) => {
      await trx
        .updateTable("reader_repositories")
        .set({ stage, position, turn, read_tags: read, failed, failures, due_at: dueAt ?? null, retry_at: retryAt })
        .where((is) => is.and({ region, repository, list_hash: listHash }))
        .execute();
    });
  }

  async standing(region: Region, repository: Repository, tags: readonly Tag[]): Promise<Map<string, Standing>> {
    await this.#queue.settled();
    const found = new Map<string, Standing>();
    for (const part of inParts(tags)) {
      await breath();
      const rows = await this.#db
        .selectFrom("observations")
        .leftJoin("images", "images.digest", "observations.digest")
        .select(["tag", "state", "observations.digest", "first_seen", "last_seen", "change", "created"])
        .where((is) => is.and({ region, repository, is_latest: 1 }))
        .where("tag", "in", part)
        .execute();
      for (const row of rows) found.set(row.tag, standingOf(row));
    }
    return found;
  }

  async counts(region: Region, round: number) {
    await this.#queue.settled();
    return readCounts(this.#db, region, round);
  }

  async lead(holder: string, milliseconds: number): Promise<Lead> {
    return this.#shared ? claimLead(this.#shared, holder, milliseconds) : { isOurs: true, holder };
  }

  async resign(holder: string): Promise<void> {
    if (this.#shared) await resignLead(this.#shared, holder);
  }
}

/** What a list that has changed begins with. Tags that were read stay read. */
const UNREAD = { position: 0, turn: 0, failed: 0, failures: 0, due_at: null };

const NEW_REPOSITORY = {
  ...UNREAD,
  list_round: 0,
  listed_at: 0,
  list_hash: "",
  stage: STAGES.nothing,
  tags: 0,
  read_tags: 0,
  retry_at: 0,
  gone_at: null,
};
