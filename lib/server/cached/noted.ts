import "server-only";
import { limitDraft, noteUse, spoilDraft } from "../exchange/draft";
import { currentExchange } from "../exchange/exchange";
import { isGone } from "./gone";
import type { Reading } from "./in-turn";

type Cache<T> = {
  /** Up to which age the reading is shown without a question, in milliseconds. */
  fresh: number;
  /** Returns what the cache has now. */
  now: () => Reading<T> | undefined;
};

/** Notes for the answer that is being made that it is made from this reading, or that it lacks one. */
export async function noted<T>(asked: Promise<Reading<T>>, { fresh, now }: Cache<T>): Promise<Reading<T>> {
  if (!currentExchange()) return asked;
  try {
    const reading = await asked;
    if (fresh === Number.POSITIVE_INFINITY) return reading;
    const isSame = samenessWith(reading.value);
    const readAt = () => {
      const kept = now();
      return kept && isSame(kept.value) ? kept.readAt : undefined;
    };
    noteUse({ madeFrom: reading.readAt, fresh, readAt });
    return reading;
  } catch (failure) {
    // That something does not exist is an answer, for as long as one would be.
    if (isGone(failure)) limitDraft(Date.now() + fresh);
    else spoilDraft();
    throw failure;
  }
}

/** Returns a test for the same value, which does not hold it in memory. */
function samenessWith<T>(value: T): (other: T) => boolean {
  if (typeof value !== "object" || value === null) return (other) => other === value;
  const held = new WeakRef(value);
  return (other) => other === held.deref();
}
