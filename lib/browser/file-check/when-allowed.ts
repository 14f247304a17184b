import { ProblemError } from "@/lib/browser/api/fetch/problem-error";

/** The maximum number of retries: a long list is read at the pace that the server allows. */
const MOST_REFUSALS = 20;
const LONGEST_WAIT_SECONDS = 60;

/** Sends a request, and again after the wait in a refusal (`Retry-After`). Rejects with the signal's reason. */
export async function whenAllowed(ask: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (let refusals = 0; ; refusals++) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      const seconds = error instanceof ProblemError ? error.problem.retryAfter : undefined;
      const isRefused = error instanceof ProblemError && error.problem.code === "TOOMANYREQUESTS";
      if (!isRefused || seconds === undefined || refusals >= MOST_REFUSALS) throw error;
      await wait(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000, signal);
    }
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
