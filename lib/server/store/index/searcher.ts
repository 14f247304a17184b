import "server-only";
import type { Region } from "@/lib/mar/region";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Ask } from "../sql/ask";
import type { Sql } from "../sql/tables";
import { atOnce } from "./at-once";
import { indexedCandidates, walkedCandidates } from "./candidates";
import { readPlacesOf } from "./digests/places-of";
import { postgresTraces } from "./digests/postgres-traces";
import { sqliteTraces } from "./digests/sqlite-traces";
import type { AskTraces } from "./digests/traces";
import { idRangeOf } from "./id-range";
import type { Generation } from "./known/generation";
import { KnownAnswers } from "./known/known-answers";
import { KnownBeginnings } from "./known/known-beginnings";
import { KnownPostings } from "./known/known-postings";
import { longWords, termsOf, wordsOf } from "./plan";
import { factsOfRow, type TagRow } from "./row";
import { searchTags } from "./search-tags";
import { KnownIds } from "./segments/known-ids";
import { postgresQuestions } from "./segments/postgres-questions";
import type { Questions } from "./segments/questions";
import { sqliteQuestions } from "./segments/sqlite-questions";
import type { FoundDigests, FoundTags, SearchPage } from "./tag-index";
import { beginningsIn, vocabularyOf } from "./vocabulary";

/** Searches at one time: more of them would only make each slower, and hold more memory. */
const AT_ONCE = { sqlite: 2, postgres: 3 };

type Options = { db: Sql; ask: Ask; isPostgres: boolean; generation: Generation };

/** Searches the index of tags. It answers from what is committed: no search waits for writes. */
export class Searcher {
  readonly #db: Sql;
  readonly #traces: AskTraces;
  readonly #atOnce: ReturnType<typeof atOnce>;
  readonly #questions: Questions;
  readonly #ids: KnownIds;
  readonly #answers: KnownAnswers;

  constructor({ db, ask, isPostgres, generation }: Options) {
    this.#db = db;
    this.#traces = isPostgres ? postgresTraces(ask) : sqliteTraces(ask);
    this.#atOnce = atOnce(isPostgres ? AT_ONCE.postgres : AT_ONCE.sqlite);
    const questions = isPostgres ? postgresQuestions(ask) : sqliteQuestions(ask);
    const { begin } = new KnownBeginnings(questions.begin, generation);
    const { postings } = new KnownPostings(questions.postings);
    this.#questions = { ...questions, begin, postings };
    this.#ids = new KnownIds(questions.ids);
    this.#answers = new KnownAnswers(generation);
  }

  search(region: Region, search: TagSearch, page: SearchPage): Promise<FoundTags> {
    const { limit, after, now } = page;
    const today = new Date(now).toISOString().slice(0, 10);
    const question = JSON.stringify([region, search.filter.terms, search.own, limit, after, today]);
    const ask = () => this.#atOnce(() => this.#search(region, search, page, today));
    // One that took long is short: the next time it may be whole.
    return this.#answers.of(question, ask, ({ tags, next }) => next === undefined || tags.length === limit);
  }

  placesOf(region: Region, beginning: string): Promise<FoundDigests> {
    return readPlacesOf(this.#db, this.#traces, region, beginning);
  }

  async #search(region: Region, search: TagSearch, page: SearchPage, today: string): Promise<FoundTags> {
    const questions = this.#questions;
    const words = wordsOf(search);
    if (!words) return { tags: [] };
    const span = idRangeOf(search.own);
    const range = { ...span, below: Math.min(page.after ?? span.below, span.below) };
    const prefixes = beginningsIn(search);
    const long = longWords(words);
    const begun = await questions.begin({ region, range, prefixes, words: long });
    const vocabulary = vocabularyOf(prefixes, begun.words);
    const terms = termsOf(search, words, vocabulary, today);
    const test = searchMatcher(search, { today, isKnown: vocabulary.isKnown });
    const matches = (row: TagRow) => test(factsOfRow(row));
    const candidates =
      terms.length === 0
        ? walkedCandidates(questions, region, range)
        : indexedCandidates(questions, region, { terms, words: long, range, begun, known: this.#ids }, matches);
    return searchTags(candidates, matches, range, page);
  }
}
