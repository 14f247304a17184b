import "server-only";

/**
 * What a worker thread can be asked: a function of what it is handed, which may be anything that can be cloned. What it returns
 * has to be checked by it and cloneable as well; what it throws comes back as it is, if it is one of our failures.
 */
// A table has tasks of many inputs, and only `never` is less than all of them.
type Task = (input: never) => unknown;

export type TaskTable = Readonly<Record<string, Task>>;

export type TaskInput<T extends Task> = Parameters<T>[0];
export type TaskOutput<T extends Task> = Crossed<Awaited<ReturnType<T>>>;
type Crossed<R> = R extends AsJson<infer V> ? V : R extends HandedOver<infer V> ? V : R;

/** What a thread is sent, and what it answers. */
export type Question = { name: string; input: unknown };

/** A result whose large buffers are handed over in place of being copied: the thread has them no more. */
export class HandedOver<V> {
  constructor(
    readonly value: V,
    readonly buffers: readonly ArrayBuffer[],
  ) {}
}

/** A large result that is JSON: as text it takes half the time to be read on the other side that a clone takes. */
export class AsJson<V> {
  constructor(readonly plain: V) {}
}
