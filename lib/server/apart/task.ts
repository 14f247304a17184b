import "server-only";

/**
 * A function that a worker thread runs. Its input must be cloneable. It must check its result, which must be cloneable
 * too. Failures of ours that it throws reach the caller unchanged.
 */
// The tasks of a table have different inputs, and only `never` is assignable to all.
type Task = (input: never) => unknown;

export type TaskTable = Readonly<Record<string, Task>>;

export type TaskInput<T extends Task> = Parameters<T>[0];
export type TaskOutput<T extends Task> = Crossed<Awaited<ReturnType<T>>>;
type Crossed<R> = R extends AsJson<infer V> ? V : R extends HandedOver<infer V> ? V : R;

/** A question to a thread and its answer. */
export type Question = { name: string; input: unknown };

/** A result whose large buffers are transferred, not copied: the thread loses them. */
export class HandedOver<V> {
  constructor(
    readonly value: V,
    readonly buffers: readonly ArrayBuffer[],
  ) {}
}

/** A large JSON result, sent as text: parsing it takes half the time of a structured clone. */
export class AsJson<V> {
  constructor(readonly plain: V) {}
}
