import "server-only";
import type { Region } from "@/lib/mar/region";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import { type Ask, askOf } from "../sql/ask";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { readCoverage } from "./coverage";
import { Fill } from "./fill";
import { IndexWriter } from "./index-writer";
import { type Generation, sharedGeneration } from "./known/generation";
import { KnownCoverage } from "./known/known-coverage";
import { Searcher } from "./searcher";
import { Compaction } from "./segments/compaction";
import { postgresQuestions } from "./segments/postgres-questions";
import { sqliteQuestions } from "./segments/sqlite-questions";
import type { FoundDigests, FoundTags, SearchPage, TagIndex } from "./tag-index";

type Options = {
  /** Answers questions. */
  reader: Sql;
  queue: WriteQueue;
  isPostgres: boolean;
  /** Asks what searches ask; `reader` does if it is left out. */
  ask?: Ask | undefined;
  /** Of what `reader` answers from; if it is left out, of what `queue` writes. */
  generation?: Generation | undefined;
};

/** The index of tags in a SQL database. It answers from what is committed: no search waits for writes. */
export class SqlIndex implements TagIndex {
  readonly #queue: WriteQueue;
  readonly #searcher: Searcher;
  readonly #coverage: KnownCoverage;
  readonly #fill: Fill;
  readonly #compaction: Compaction;
  readonly writer: IndexWriter;

  constructor({ reader, queue, isPostgres, ask = askOf(reader), generation }: Options) {
    this.#queue = queue;
    const ours = isPostgres ? sharedGeneration(queue) : () => `${queue.commits}`;
    this.#searcher = new Searcher({ db: reader, ask, isPostgres, generation: generation ?? ours });
    this.#coverage = new KnownCoverage(queue, (region) => readCoverage(reader, region));
    const questionsOf = isPostgres ? postgresQuestions : sqliteQuestions;
    this.#compaction = new Compaction({ db: reader, queue, questionsOf });
    this.#fill = new Fill({ db: reader, queue, compaction: this.#compaction });
    this.writer = new IndexWriter(this.#fill, this.#compaction);
  }

  /** Goes on with what was not finished when the database was closed. */
  resume(): void {
    this.#fill.start();
    this.#compaction.wake();
  }

  search(region: Region, search: TagSearch, page: SearchPage): Promise<FoundTags> {
    return this.#searcher.search(region, search, page);
  }

  async coverage(region: Region) {
    return this.#coverage.of(region);
  }

  placesOf(region: Region, beginning: string): Promise<FoundDigests> {
    return this.#searcher.placesOf(region, beginning);
  }

  async filled(): Promise<void> {
    await this.#queue.settled();
    await this.#fill.done();
    await this.#compaction.finish();
  }

  async close(): Promise<void> {
    await this.#fill.close();
    await this.#compaction.close();
  }
}
