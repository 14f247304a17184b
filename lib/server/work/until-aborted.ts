import "server-only";

/**
 * The promise's own outcome, or a rejection with the signal's reason as soon as the signal aborts.
 * What becomes of the promise after that is nobody's concern: its rejection counts as handled.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
