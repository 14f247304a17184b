import "server-only";
import { openMemoryStore } from "../open-memory";
import type { Store } from "../store";

/** A store in memory that stands in for a database. It closes once it is retired and nobody uses it any more. */
export class Substitute {
  readonly #opened: ReturnType<typeof openMemoryStore>;
  #users = 0;
  #isRetired = false;

  constructor(mostBytes: number | undefined) {
    this.#opened = openMemoryStore(mostBytes === undefined ? {} : { mostBytes });
  }

  get bytes(): number {
    return this.#opened.bytes();
  }

  async use<T>(ask: (store: Store) => Promise<T>): Promise<T> {
    this.#users += 1;
    try {
      return await ask(this.#opened.store);
    } finally {
      this.#users -= 1;
      await this.#closeIfUnused();
    }
  }

  /** Nobody will begin to use it from now on. */
  async retire(): Promise<void> {
    this.#isRetired = true;
    await this.#closeIfUnused();
  }

  async #closeIfUnused(): Promise<void> {
    if (this.#isRetired && this.#users === 0) await this.#opened.store.close();
  }
}
