import "server-only";

/** Thrown where a time limit and not the asker ended the work. */
export class TimeLimitReached extends Error {
  override readonly name = "TimeLimitReached";
}

/**
 * Runs work with a signal that aborts when the asker's does, or after so many milliseconds.
 * @throws TimeLimitReached when the time was over; the signal's reason when the asker has gone
 */
export async function withTimeLimit<T>(
  milliseconds: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const timeUp = new TimeLimitReached(`no answer within ${Math.round(milliseconds)} ms`);
  const stop = () => controller.abort(signal.reason);
  const timer = setTimeout(() => controller.abort(timeUp), Math.max(0, milliseconds));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    // Whatever an aborted request was turned into on its way, the reason is why it ended.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
