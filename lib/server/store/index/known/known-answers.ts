import "server-only";
import { LRUCache } from "lru-cache";
import type { FoundTags } from "../tag-index";
import type { Generation } from "./generation";

/** Tags in all answers that are kept: some two megabytes. */
const MOST_TAGS = 4_000;

/** Keeps answers until something is written, and has the same question asked once at a time. */
export class KnownAnswers {
  /** Changes with what searches read. */
  readonly #generation: Generation;
  readonly #kept = new LRUCache<string, FoundTags>({
    maxSize: MOST_TAGS,
    sizeCalculation: ({ tags }) => tags.length + 1,
  });
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
    if (running) return running;
    const asked = ask();
    this.#running.set(key, asked);
    try {
      const answer = await asked;
      if (generation === this.#of && isWhole(answer)) this.#kept.set(question, answer);
      return answer;
    } finally {
      this.#running.delete(key);
    }
  }
}
