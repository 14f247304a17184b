import type { RegionAnswer } from "@/lib/contract/region-outcome";

/** What the other region says to a repository's tags, as far as it was asked. `version` counts the changes. */
export class RegionAnswerStore {
  readonly #answers = new Map<string, RegionAnswer>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #announced = false;

  get version(): number {
    return this.#version;
  }

  get(tag: string): RegionAnswer | undefined {
    return this.#answers.get(tag);
  }

  entries(): IterableIterator<[string, RegionAnswer]> {
    return this.#answers.entries();
  }

  set(tag: string, answer: RegionAnswer): void {
    this.#answers.set(tag, answer);
    if (this.#announced) return;
    this.#announced = true;
    // Lines come in bursts: listeners hear of a burst once.
    queueMicrotask(() => {
      this.#announced = false;
      this.#version += 1;
      for (const listener of this.#listeners) listener();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
