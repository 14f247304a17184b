import "server-only";
import type { Region } from "@/lib/mar/region";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { postgresCandidates, sqliteCandidates } from "./candidates";
import { readCoverage } from "./coverage";
import { POSTGRES_TERMS, SQLITE_TERMS } from "./engine";
import { Fill } from "./fill";
import { IndexWriter } from "./index-writer";
import { readPlacesOf } from "./places-of";
import { planOf } from "./plan";
import { searchTags } from "./search-tags";
import type { FoundTags, SearchPage, TagIndex } from "./tag-index";
import { readVocabulary } from "./vocabulary";

type Options = {
  /** Answers questions. */
  reader: Sql;
  queue: WriteQueue;
  isPostgres: boolean;
};

/** The index of tags in a SQL database. It answers from what is committed: no search waits for writes. */
export class SqlIndex implements TagIndex {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #isPostgres: boolean;
  readonly #fill: Fill;
  readonly writer: IndexWriter;

  constructor({ reader, queue, isPostgres }: Options) {
    this.#db = reader;
    this.#queue = queue;
    this.#isPostgres = isPostgres;
    const engine = isPostgres ? POSTGRES_TERMS : SQLITE_TERMS;
    this.#fill = new Fill({ db: reader, queue, engine });
    this.writer = new IndexWriter(engine, this.#fill);
  }

  /** Goes on with what was not finished when the database was closed. */
  resume(): void {
    this.#fill.start();
  }

  async search(region: Region, search: TagSearch, page: SearchPage): Promise<FoundTags> {
    const vocabulary = await readVocabulary(this.#db, search);
    const plan = planOf(search, region, vocabulary, new Date(page.now).toISOString().slice(0, 10));
    if (!plan) return { tags: [] };
    const candidates = (this.#isPostgres ? postgresCandidates : sqliteCandidates)(this.#db, region, plan);
    return searchTags(candidates, search, vocabulary, plan.range, page);
  }

  async coverage(region: Region) {
    return readCoverage(this.#db, region);
  }

  async placesOf(region: Region, beginning: string) {
    return readPlacesOf(this.#db, region, beginning);
  }

  async filled(): Promise<void> {
    await this.#queue.settled();
    await this.#fill.done();
  }

  close(): Promise<void> {
    return this.#fill.close();
  }
}
