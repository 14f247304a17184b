import "server-only";
import type { SqliteOptions } from "../open-sqlite";
import type { Store } from "../store";
import type { StoreProblemCode } from "../store-problem";

/** The file that a thread opens; `isFinder`: only to answer searches, as another thread has it. */
export type Opens = { path: string; options: SqliteOptions; isFinder?: boolean };

/** What a thread answers for. */
export type Parts = Pick<
  Store,
  "content" | "observations" | "lists" | "index" | "summaries" | "reader" | "packages" | "bases"
> & {
  whole: Pick<Store, "tagged" | "size" | "check" | "close">;
};

export type ArgsOf<F> = F extends (...args: infer A) => unknown ? A : never;
export type ResultOf<F> = F extends (...args: never) => Promise<infer R> ? R : never;

/** A call of a function of the store. */
export type Call = { id: number; part: keyof Parts; name: string; args: readonly unknown[] };

/** What came of a call; of the opening, under the number `OPENING`. */
export type Answer = { id: number; value?: unknown; problem?: { code: StoreProblemCode; message: string } };

export const OPENING = 0;

/** How often a thread says that it works, in milliseconds: it sends an empty list of answers. */
export const SIGN_OF_LIFE_MILLISECONDS = 5_000;

/** Returns the buffers of a value that can be handed over: those that its byte arrays have for themselves. */
export function ownBuffers(value: unknown): ArrayBuffer[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part: unknown) => {
    if (!(part instanceof Uint8Array) || part.byteLength !== part.buffer.byteLength) return [];
    return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
  });
}
