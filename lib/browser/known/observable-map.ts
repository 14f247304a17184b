/**
 * A map that fills as answers stream in, for a component to watch: `useSyncExternalStore(map.subscribe, map.view,
 * map.view)`. `get` returns the current value; a view never changes.
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
    this.#announce();
  }

  /** Removes the values for which `isKept` is false. */
  keep(isKept: (value: Value) => boolean): void {
    for (const [key, value] of this.#values) if (!isKept(value)) this.#values.delete(key);
    this.#announce();
  }

  #announce(): void {
    this.#view = undefined;
    if (this.#announced) return;
    this.#announced = true;
    // Lines come in bursts: notify listeners once per burst.
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Returns the current values: the same object until one is set. */
  readonly view = (): ReadonlyMap<Key, Value> => {
    this.#view ??= new Map(this.#values);
    return this.#view;
  };

  /** @returns unsubscribes */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
