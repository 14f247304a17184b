import "server-only";

/**
 * Waits for an answer for a moment only. A page that has it within this time comes whole and with the right status;
 * one that has not is begun without it, so that name and pull command are seen at once.
 */
export async function withPatience<T>(answer: Promise<T>, milliseconds = 250): Promise<T | undefined> {
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
