import "server-only";
import { delayDraft, hasWaited, isPatient, noteWait } from "../exchange/draft";

/** How long a page waits for the answer that decides its status, in milliseconds. */
export const PATIENCE = 250;
/** The same if the answer is probably "not found": here a correct status is worth more than an early shell. */
export const PATIENCE_WITH_THE_MISSING = 3_000;
/** Long enough for what is in memory or in the store, in milliseconds. */
const PATIENCE_FOR_PARTS = 20;
/** The same on a page that waited for the registry: its other parts come from there, too, and are best sent later. */
const PATIENCE_FOR_LATE_PARTS = 2;
/** How long an answer for which nobody waits does. */
const LONG_PATIENCE = 10_000;

/**
 * Waits briefly for an answer. If it comes in time, the page is whole and has the right status; if not, the page starts
 * without it, so that name and pull command appear at once; the next visitor then gets another page.
 */
export async function withPatience<T>(answer: Promise<T>, milliseconds = PATIENCE): Promise<T | undefined> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<undefined>((resolve) => {
    timer = setTimeout(
      () => {
        delayDraft();
        resolve(undefined);
      },
      isPatient() ? Math.max(LONG_PATIENCE, milliseconds) : milliseconds,
    );
  });
  try {
    return await Promise.race([answer, enough]);
  } finally {
    clearTimeout(timer);
    if (performance.now() - started > PATIENCE_FOR_PARTS) noteWait();
  }
}

/** Waits for a part of a page whose status is known: as long as memory and the store need. */
export function withPatienceForParts<T>(answer: Promise<T>): Promise<T | undefined> {
  return withPatience(answer, hasWaited() ? PATIENCE_FOR_LATE_PARTS : PATIENCE_FOR_PARTS);
}
