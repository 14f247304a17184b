import "server-only";

/**
 * A result that is computed once for all who ask, and kept. Once it is there, only the value is held: a promise would
 * hold, by its asynchronous context, the request in which it was made, with its response and all that this holds.
 */
export class KeptResult<T> {
  #known: { readonly value: T } | undefined;
  #computing: Promise<T> | undefined;

  /** Returns the result. The first who asks has it computed; after a rejection, which all who wait share, the next does. */
  get(compute: () => Promise<T>): Promise<T> {
    if (this.#known) return Promise.resolve(this.#known.value);
    if (this.#computing) return this.#computing;
    const computing = compute();
    this.#computing = computing;
    computing.then(
      (value) => {
        this.#known = { value };
        this.#computing = undefined;
      },
      () => {
        this.#computing = undefined;
      },
    );
    return computing;
  }
}
