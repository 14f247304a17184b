import "server-only";

/** How long a page waits for the answer that tells its status, in milliseconds. */
export const PATIENCE = 250;
/** The same where the answer is probably that there is nothing: a status is worth more than the shell of such a page. */
export const PATIENCE_WITH_THE_MISSING = 3_000;

/**
 * Waits for an answer for a moment only. A page that has it within this time comes whole and with the right status;
 * one that has not is begun without it, so that name and pull command are seen at once.
 */
export async function withPatience<T>(answer: Promise<T>, milliseconds = PATIENCE): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, enough]);
  } finally {
    clearTimeout(timer);
  }
}
