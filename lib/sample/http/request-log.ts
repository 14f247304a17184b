import type { Region } from "@/lib/mar/region";

/** A request that reached the sample. `path` includes the query; `at` is in milliseconds since 1970. */
export type SeenRequest = {
  region: Region;
  endpoint: "registry" | "data" | "portal";
  method: string;
  path: string;
  at: number;
};

/** The maximum number of logged requests; the oldest are dropped first. */
const CAPACITY = 20_000;

/** The requests to the sample, for tests that count calls. */
export class RequestLog {
  #seen: SeenRequest[] = [];

  /** Returns all logged requests, oldest first. */
  all(): readonly SeenRequest[] {
    return this.#seen;
  }

  /** Counts the requests that match; all of them without a condition. */
  count(fits: (request: SeenRequest) => boolean = () => true): number {
    return this.#seen.filter(fits).length;
  }

  /** Forgets everything. */
  clear(): void {
    this.#seen = [];
  }

  /** Logs a request. */
  add(request: SeenRequest): void {
    // Dropping a tenth at once makes a full log cheap for most requests.
    if (this.#seen.length >= CAPACITY) this.#seen = this.#seen.slice(CAPACITY / 10);
    this.#seen.push(request);
  }
}
