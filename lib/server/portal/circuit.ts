import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import { RegistryFailure } from "../problem/registry-failure";

/** Failures in a row after which a service is left alone. */
const MOST_FAILURES = 3;
const FIRST_PAUSE_MILLISECONDS = 30_000;
const LONGEST_PAUSE_MILLISECONDS = 600_000;

/** Failures that tell of the whole service, not of one document of it. */
const OF_SERVICE: ReadonlySet<ProblemReason> = new Set([
  "foreign-redirect",
  "refused",
  "throttled",
  "timeout",
  "unavailable",
  "unreachable",
  "unresolved",
]);

export type Circuit = {
  /** True if the service is left alone at the moment: whoever waits for it would wait in vain. */
  isOpen(): boolean;
  /**
   * Asks the service, unless it is left alone. After a pause, one question tries whether it is back.
   * @throws RegistryFailure `unavailable` without asking; what `ask` throws
   */
  run<T>(ask: () => Promise<T>): Promise<T>;
};

/**
 * Creates the memory of whether a service works: after a few failures in a row it is left alone, for twice as long each time it fails
 * again, or as long as its `Retry-After` says.
 * @param now milliseconds that only grow
 */
export function createCircuit(now: () => number = () => performance.now()): Circuit {
  let [failures, pause, until] = [0, FIRST_PAUSE_MILLISECONDS, 0];
  let isTrying = false;
  const mayAsk = () => failures < MOST_FAILURES || (now() >= until && !isTrying);

  function noteFailure({ retryAfter = 0 }: RegistryFailure): void {
    failures += 1;
    if (failures < MOST_FAILURES) return;
    until = now() + Math.min(LONGEST_PAUSE_MILLISECONDS, Math.max(pause, retryAfter * 1000));
    pause = Math.min(LONGEST_PAUSE_MILLISECONDS, pause * 2);
  }

  function noteAnswer(): void {
    [failures, pause] = [0, FIRST_PAUSE_MILLISECONDS];
  }

  return {
    isOpen: () => !mayAsk(),
    async run(ask) {
      if (!mayAsk()) throw new RegistryFailure("unavailable", "the portal failed lately and is left alone for a while");
      isTrying = failures >= MOST_FAILURES;
      try {
        const value = await ask();
        noteAnswer();
        return value;
      } catch (error) {
        if (isOfService(error)) noteFailure(error);
        else if (isAnswer(error)) noteAnswer();
        throw error;
      } finally {
        isTrying = false;
      }
    },
  };
}

function isOfService(error: unknown): error is RegistryFailure {
  return error instanceof RegistryFailure && (OF_SERVICE.has(error.reason) || error.trouble === "web-page");
}

/** `busy` is our own and says nothing of the service. */
function isAnswer(error: unknown): boolean {
  return error instanceof RegistryFailure && error.reason !== "busy";
}
