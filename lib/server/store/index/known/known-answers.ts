import "server-only";
import { LRUCache } from "lru-cache";
import type { FoundTags } from "../tag-index";
import type { Generation } from "./generation";

/** Tags in all answers that are kept: some two megabytes. */
const MOST_TAGS = 4_000;

/** Questions of which is known that somebody asked them. */
const MOST_QUESTIONS = 1_000;

/**
 * Has the same question asked once at a time, and keeps answers until something is written: those of questions that came twice, as what nobody
 * asks for again would only live long enough to be expensive to collect.
 */
export class KnownAnswers {
  /** Changes with what searches read. */
  readonly #generation: Generation;
  readonly #kept = new LRUCache<string, FoundTags>({
    maxSize: MOST_TAGS,
    sizeCalculation: ({ tags }) => tags.length + 1,
  });
  readonly #asked = new LRUCache<number, true>({ max: MOST_QUESTIONS });
  readonly #running = new Map<string, Promise<FoundTags>>();
  #of = "";

  constructor(generation: Generation) {
    this.#generation = generation;
  }

  /** Returns the answer to a question, which is asked if it is not known. @param isWhole whether an answer is worth keeping */
  async of(
    question: string,
    ask: () => Promise<FoundTags>,
    isWhole: (answer: FoundTags) => boolean,
  ): Promise<FoundTags> {
    const generation = this.#generation();
    if (generation !== this.#of) this.#kept.clear();
    this.#of = generation;
    const kept = this.#kept.get(question);
    if (kept) return kept;
    const key = `${generation} ${question}`;
    const running = this.#running.get(key);
    const sum = sumOf(question);
    const isAskedAgain = running !== undefined || this.#asked.has(sum);
    this.#asked.set(sum, true);
    if (running) return running;
    const asked = ask();
    this.#running.set(key, asked);
    try {
      const answer = await asked;
      if (isAskedAgain && generation === this.#of && isWhole(answer)) this.#kept.set(question, answer);
      return answer;
    } finally {
      this.#running.delete(key);
    }
  }
}

/** Returns a number that hardly any other text has: two that share one are kept at their first question. */
function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}
