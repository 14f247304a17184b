/**
 * A map that others fill as answers stream in and that a component watches: `useSyncExternalStore(map.subscribe, map.view, map.view)`.
 * `get` has what is known now; a view never changes.
 */
export class ObservableMap<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #listeners = new Set<() => void>();
  #view: ReadonlyMap<Key, Value> | undefined;
  #announced = false;

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    this.#values.set(key, value);
    this.#view = undefined;
    if (this.#announced) return;
    this.#announced = true;
    // Lines come in bursts: listeners hear of a burst once.
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** The values as they are now: the same object until one is set. */
  readonly view = (): ReadonlyMap<Key, Value> => {
    this.#view ??= new Map(this.#values);
    return this.#view;
  };

  /** @returns ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
