import type { Region } from "@/lib/mar/region";

/** A request that reached the sample. `path` has the query with it; `at` is in milliseconds since 1970. */
export type SeenRequest = { region: Region; endpoint: "registry" | "data"; method: string; path: string; at: number };

/** The most requests that are remembered; the oldest go first. */
const CAPACITY = 20_000;

/** What was asked of the sample, for tests that count calls. */
export class RequestLog {
  #seen: SeenRequest[] = [];

  /** All requests that are remembered, oldest first. */
  all(): readonly SeenRequest[] {
    return this.#seen;
  }

  /** How many requests fit; all of them without a condition. */
  count(fits: (request: SeenRequest) => boolean = () => true): number {
    return this.#seen.filter(fits).length;
  }

  /** Forgets everything. */
  clear(): void {
    this.#seen = [];
  }

  /** Remembers a request. */
  add(request: SeenRequest): void {
    // Dropping a tenth at once keeps the cost of a full log off most requests.
    if (this.#seen.length >= CAPACITY) this.#seen = this.#seen.slice(CAPACITY / 10);
    this.#seen.push(request);
  }
}
