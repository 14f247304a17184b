import "server-only";
import { createTurns } from "@/lib/server/waiting/turns";
import type { Logger } from "../logger";
import { repositoryIn } from "../urls";
import { attempted, untilAnswered } from "./attempt/attempts";
import type { Budget } from "./attempt/budget";
import { paced, paceOf } from "./attempt/paced";
import { exchange, type Wire } from "./exchange";
import type { Answer, Question } from "./question";

/**
 * Requests an answer from the registry endpoint, with retries as long as they are worthwhile.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export type Transport = (question: Question, budget: Budget, signal: AbortSignal) => Promise<Answer>;

/**
 * Creates the transport for a region's answers that are read whole: a shared limit on concurrent requests, the pace, time
 * limits and retries. An attempt holds a place, a pause does not. Each attempt is reported, for the record of reachability.
 */
export function createTransport(wire: Wire, logger: Logger): Transport {
  const { limits } = wire;
  const { concurrency, placeMilliseconds: waitMilliseconds } = limits;
  const turns = createTurns({ concurrency, waitMilliseconds });

  return async (question, budget, signal) => {
    const key = repositoryIn(question.url);
    const attempt = { question, budget, limits, onAttempt: wire.onAttempt, onCall: wire.onCall };
    const pace = paceOf(question, wire.pace);
    return untilAnswered({ question, budget, limits, logger, pace }, signal, async (milliseconds, number) => {
      const outcome = await paced(pace, question, signal, (isOutdated) =>
        turns({ key, signal }, async () => {
          if (isOutdated()) return undefined;
          return attempted(attempt, { milliseconds, number }, signal, (timed, sighting) =>
            exchange(question, wire, timed, sighting),
          );
        }),
      );
      if (!outcome.ok && outcome.failure.reason === "timeout") turns.markSlow(key);
      return outcome;
    });
  };
}
