import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Budget } from "./budget";
import { failureOfConnection } from "./connection-failure";
import { exchange, type Wire } from "./exchange";
import { RegistryFailure } from "./failure";
import type { Logger } from "./logger";
import type { Outcome } from "./outcome";
import { pauseBeforeNext } from "./pause";
import type { Answer, Question } from "./question";
import { withTimeLimit } from "./time-limit";
import { createTurns } from "./turns";

/**
 * Asks the registry endpoint until it answers, or is not worth another attempt.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export type Transport = (question: Question, budget: Budget, signal: AbortSignal) => Promise<Answer>;

/**
 * The one way to a region: a shared limit of concurrent requests, time limits and retries. A place is held for an
 * attempt and not for the pause after it.
 *
 * The loop is our own because p-retry reckons its pauses from the number of the attempt alone, whereas ours depend on
 * `Retry-After`, on the kind of failure and on the time that is left.
 */
export function createTransport(wire: Wire, logger: Logger): Transport {
  const { limits } = wire;
  const turns = createTurns(limits.concurrency);

  async function attemptOnce(question: Question, milliseconds: number, signal: AbortSignal): Promise<Outcome> {
    try {
      return await withTimeLimit(milliseconds, signal, (timed) => exchange(question, wire, timed));
    } catch (error) {
      signal.throwIfAborted();
      return failureOfConnection(error, question.subject, limits);
    }
  }

  return async (question, budget, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const milliseconds = Math.min(question.attemptMilliseconds, budget.left());
      if (milliseconds <= 0) throw new RegistryFailure("timeout", `${question.subject}: the time for it is over`);
      const outcome = await turns(signal, () => budget.spend(() => attemptOnce(question, milliseconds, signal)));
      if (outcome.ok) return outcome.answer;
      const { failure } = outcome;
      const pause = pauseBeforeNext(outcome, attempt, limits, Math.random());
      if (pause === undefined || pause >= budget.left()) throw failure;
      logger.info({ reason: failure.reason, attempt, pause: Math.round(pause) }, `${failure.message}; asking again`);
      await budget.spend(() => sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted()));
    }
  };
}
