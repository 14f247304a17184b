import "server-only";
import type { Region } from "@/lib/mar/region";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import { type Ask, askOf } from "../sql/ask";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { atOnce } from "./at-once";
import { indexedCandidates, walkedCandidates } from "./candidates";
import { readCoverage } from "./coverage";
import { Fill } from "./fill";
import { idRangeOf } from "./id-range";
import { IndexWriter } from "./index-writer";
import { KnownCoverage } from "./known-coverage";
import { readPlacesOf } from "./places-of";
import { longWords, termsOf, wordsOf } from "./plan";
import { factsOfRow, type TagRow } from "./row";
import { searchTags } from "./search-tags";
import { Compaction } from "./segments/compaction";
import { KnownIds } from "./segments/known-ids";
import { postgresQuestions } from "./segments/postgres-questions";
import type { Questions } from "./segments/questions";
import { sqliteQuestions } from "./segments/sqlite-questions";
import type { FoundTags, SearchPage, TagIndex } from "./tag-index";
import { beginningsIn, vocabularyOf } from "./vocabulary";

/** Searches at one time: more of them would only make each slower, and hold more memory. */
const AT_ONCE = { sqlite: 2, postgres: 4 };

type Options = {
  /** Answers questions. */
  reader: Sql;
  queue: WriteQueue;
  isPostgres: boolean;
  /** Asks what searches ask; `reader` does if it is left out. */
  ask?: Ask | undefined;
};

/** The index of tags in a SQL database. It answers from what is committed: no search waits for writes. */
export class SqlIndex implements TagIndex {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #atOnce: ReturnType<typeof atOnce>;
  readonly #questions: Questions;
  readonly #known: KnownIds;
  readonly #coverage: KnownCoverage;
  readonly #fill: Fill;
  readonly #compaction: Compaction;
  readonly writer: IndexWriter;

  constructor({ reader, queue, isPostgres, ask = askOf(reader) }: Options) {
    this.#db = reader;
    this.#queue = queue;
    this.#atOnce = atOnce(isPostgres ? AT_ONCE.postgres : AT_ONCE.sqlite);
    const questionsOf = isPostgres ? postgresQuestions : sqliteQuestions;
    this.#questions = questionsOf(ask);
    this.#coverage = new KnownCoverage(queue, (region) => readCoverage(reader, region));
    this.#known = new KnownIds(this.#questions.ids);
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
    return this.#atOnce(() => this.#search(region, search, page));
  }

  async #search(region: Region, search: TagSearch, page: SearchPage): Promise<FoundTags> {
    const questions = this.#questions;
    const words = wordsOf(search);
    if (!words) return { tags: [] };
    const span = idRangeOf(search.own);
    const range = { ...span, below: Math.min(page.after ?? span.below, span.below) };
    const prefixes = beginningsIn(search);
    const long = longWords(words);
    const begun = await questions.begin({ region, range, prefixes, words: long });
    const vocabulary = vocabularyOf(prefixes, begun.words);
    const today = new Date(page.now).toISOString().slice(0, 10);
    const terms = termsOf(search, words, vocabulary, today);
    const test = searchMatcher(search, { today, isKnown: vocabulary.isKnown });
    const matches = (row: TagRow) => test(factsOfRow(row));
    const candidates =
      terms.length === 0
        ? walkedCandidates(questions, region, range)
        : indexedCandidates(questions, region, { terms, words: long, range, begun, known: this.#known }, matches);
    return searchTags(candidates, matches, range, page);
  }

  async coverage(region: Region) {
    return this.#coverage.of(region);
  }

  async placesOf(region: Region, beginning: string) {
    return readPlacesOf(this.#db, region, beginning);
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
