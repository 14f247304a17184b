import "server-only";
import { LRUCache } from "lru-cache";
import type { Begun, Questions, Segment } from "../segments/questions";
import { MOST_WORDS } from "../vocabulary";
import type { Generation } from "./generation";

/** Beginnings of words that are kept. */
const MOST_PREFIXES = 64;

/** Keeps what searches begin with until something is written. While tags wait to be put into a segment, it is asked each time. */
export class KnownBeginnings {
  readonly #begin: Questions["begin"];
  readonly #generation: Generation;
  readonly #segments = new Map<string, Segment[]>();
  readonly #words = new LRUCache<string, readonly string[]>({ max: MOST_PREFIXES });
  #of = "";

  /** @param generation changes with what searches read */
  constructor(begin: Questions["begin"], generation: Generation) {
    this.#begin = begin;
    this.#generation = generation;
  }

  readonly begin: Questions["begin"] = async (asked) => {
    const generation = this.#generation();
    if (generation !== this.#of) {
      this.#segments.clear();
      this.#words.clear();
      this.#of = generation;
    }
    return this.#known(asked) ?? this.#asked(asked, generation);
  };

  #known({ region, prefixes }: Parameters<Questions["begin"]>[0]): Begun | undefined {
    const segments = this.#segments.get(region);
    const words = prefixes.map((prefix) => this.#words.get(prefix));
    if (!segments || words.includes(undefined)) return undefined;
    return { segments, pending: [], isSettled: true, words: [...new Set(words.flatMap((each) => each ?? []))] };
  }

  async #asked(asked: Parameters<Questions["begin"]>[0], generation: string): Promise<Begun> {
    const begun = await this.#begin(asked);
    if (!begun.isSettled || generation !== this.#of) return begun;
    this.#segments.set(asked.region, begun.segments);
    for (const prefix of asked.prefixes) {
      // Others of the search can begin with it, too.
      const words = begun.words.filter((word) => word.startsWith(prefix)).sort();
      this.#words.set(prefix, words.slice(0, MOST_WORDS + 1));
    }
    return begun;
  }
}
