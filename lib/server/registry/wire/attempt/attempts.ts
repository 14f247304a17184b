import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pace } from "@/lib/server/pace/pace";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Limits } from "@/lib/server/registry/limits";
import type { Logger } from "@/lib/server/registry/logger";
import { withTimeLimit } from "@/lib/server/waiting/time-limit";
import type { Question } from "../question";
import { type Call, type OnAttempt, type OnCall, recordOf, type Sighting } from "./attempt-record";
import type { Budget } from "./budget";
import { failureOfConnection } from "./connection-failure";
import type { Attempted, Outcome } from "./outcome";
import { pauseBeforeNext } from "./pause";

type Asking = { question: Question; budget: Budget; limits: Limits; logger: Logger; pace: Pace };

/**
 * Repeats an attempt until it succeeds or is not worth repeating. `attempt` receives its time limit in milliseconds, and its number. We
 * have our own loop because p-retry computes its pauses from the number of the attempt alone, whereas ours depend on
 * `Retry-After`, the kind of failure and the time left.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export async function untilAnswered<T>(
  { question, budget, limits, logger, pace }: Asking,
  signal: AbortSignal,
  attempt: (milliseconds: number, number: number) => Promise<Attempted<T>>,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    const milliseconds = Math.min(question.attemptMilliseconds, budget.left());
    if (milliseconds <= 0) throw new RegistryFailure("timeout", `${question.subject}: its time limit is over`);
    const outcome = await attempt(milliseconds, number);
    if (outcome.ok) return outcome.answer;
    const { failure } = outcome;
    const pause = pauseBeforeNext(outcome, number, limits, Math.random());
    const isFinal = pause === undefined || pause >= budget.left();
    const host = outcome.ledOn ? "data" : "registry";
    const isSlowed = failure.reason === "throttled" && pace.slowDown({ host, retryAfter: failure.retryAfter, isFinal });
    if (isFinal || isSlowed) throw failure;
    logger.info(
      { reason: failure.reason, attempt: number, pause: Math.round(pause) },
      `${failure.message}; asking again`,
    );
    const spent = budget.spend();
    await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    spent();
  }
}

type Attempt = Pick<Asking, "question" | "budget" | "limits"> & { onAttempt: OnAttempt; onCall?: OnCall | undefined };

/**
 * Makes one attempt of at most so many milliseconds, at the budget's expense, and reports its outcome. What it throws is
 * a failure.
 * @throws the signal's reason when it aborts, unreported
 */
export async function attempted<T>(
  { question, budget, limits, onAttempt, onCall }: Attempt,
  { milliseconds, number }: { milliseconds: number; number: number },
  signal: AbortSignal,
  send: (signal: AbortSignal, sighting: Sighting) => Promise<Outcome<T>>,
): Promise<Attempted<T>> {
  const started = performance.now();
  const spent = budget.spend();
  const sighting: Sighting = { upstreamIds: [], ledOn: false };
  const tell = (outcome: Call["outcome"]) =>
    onCall?.({
      endpoint: question.endpoint,
      host: sighting.ledOn ? "data" : "registry",
      outcome,
      status: sighting.status,
      number,
      began: started,
      ended: performance.now(),
    });
  let outcome: Outcome<T>;
  try {
    outcome = await withTimeLimit(milliseconds, signal, (timed) => send(timed, sighting));
  } catch (error) {
    if (signal.aborted) tell("abandoned");
    signal.throwIfAborted();
    outcome = failureOfConnection(error, question.subject, limits);
  } finally {
    spent();
  }
  tell(outcome.ok ? "success" : outcome.failure.reason);
  onAttempt(recordOf(outcome, sighting, started));
  return { ...outcome, ledOn: sighting.ledOn };
}
