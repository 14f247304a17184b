import "server-only";

/** Thrown when the time limit, not the caller, ended the work. */
export class TimeLimitReached extends Error {
  override readonly name = "TimeLimitReached";
}

/**
 * Runs work with a signal that aborts with the caller's, or after so many milliseconds.
 * @throws TimeLimitReached when time ran out; the signal's reason when the caller left
 */
export async function withTimeLimit<T>(
  milliseconds: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  // Made only when needed: an error records its stack, which takes longer than all else here.
  const timeUp = () => controller.abort(new TimeLimitReached(`no answer within ${Math.round(milliseconds)} ms`));
  const timer = setTimeout(timeUp, Math.max(0, milliseconds));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    // The abort is the true reason, whatever error the aborted request turned into.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
