/** The time at which the sample shows its content. Without one it shows all that was ever published. */
export class Clock {
  #now: number | undefined;

  /** Milliseconds since 1970, or `undefined` at the end of all publishing. */
  get now(): number | undefined {
    return this.#now;
  }

  /** Moves to a time, in milliseconds since 1970. Without one, to the end of all publishing. */
  set(time?: number): void {
    this.#now = time;
  }
}
