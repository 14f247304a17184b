import "server-only";
import { recorded } from "./attempt-record";
import { attempted, untilAnswered } from "./attempts";
import type { Budget } from "./budget";
import { exchange, type Wire } from "./exchange";
import type { Logger } from "./logger";
import type { Answer, Question } from "./question";
import { withTimeLimit } from "./time-limit";
import { createTurns } from "./turns";

/**
 * Asks the registry endpoint until it answers, or is not worth another attempt.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export type Transport = (question: Question, budget: Budget, signal: AbortSignal) => Promise<Answer>;

/**
 * The way to a region for answers that are read whole: a shared limit of concurrent requests, time limits and retries. A
 * place is held for an attempt and not for the pause after it. Each attempt is told of, so that reachability is known.
 */
export function createTransport(wire: Wire, logger: Logger): Transport {
  const { limits } = wire;
  const turns = createTurns(limits.concurrency);

  return async (question, budget, signal) =>
    untilAnswered({ question, budget, limits, logger }, signal, (milliseconds) =>
      turns(signal, () =>
        budget.spend(() =>
          recorded(wire.onAttempt, (sighting) =>
            attempted(question, limits, signal, () =>
              withTimeLimit(milliseconds, signal, (timed) => exchange(question, wire, timed, sighting)),
            ),
          ),
        ),
      ),
    );
}
