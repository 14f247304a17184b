import "server-only";
import type { Dispatcher } from "undici";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { TimeLimitReached, withTimeLimit } from "@/lib/server/work/time-limit";
import { createTurns, type Turn, type Turns } from "@/lib/server/work/turns";
import { untilAborted } from "@/lib/server/work/until-aborted";
import type { Logger } from "../logger";
import { repositoryIn } from "../urls";
import { recorded } from "./attempt/attempt-record";
import { attempted, untilAnswered } from "./attempt/attempts";
import { createBudget } from "./attempt/budget";
import { failureOfConnection } from "./attempt/connection-failure";
import { bodyChunks } from "./body";
import { open, type Wire } from "./exchange";
import type { Question } from "./question";

/**
 * Asks for an answer and gives its body as it comes, to be read once. Nothing is asked before the first chunk is.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export type StreamTransport = (question: Question, signal: AbortSignal) => AsyncGenerator<Uint8Array, void, undefined>;

/**
 * The way to a region for answers that are too large to be kept: retried until they begin, and never after. Streams last, so
 * they have places of their own and leave the others' alone.
 */
export function createStreamTransport(wire: Wire, logger: Logger): StreamTransport {
  const { limits } = wire;
  const { streams: concurrency, streamPlaceMilliseconds: waitMilliseconds } = limits;
  const turns = createTurns({ concurrency, waitMilliseconds });
  return async function* stream(question, signal) {
    const leave = await takePlace(turns, { key: repositoryIn(question.url), signal });
    try {
      const budget = createBudget(limits.totalMilliseconds);
      const response = await untilAnswered({ question, budget, limits, logger }, signal, (milliseconds) =>
        budget.spend(() =>
          recorded(wire.onAttempt, (sighting) =>
            attempted(question, limits, signal, () =>
              withTimeLimit(milliseconds, signal, (timed) => open(question, wire, timed, sighting)),
            ),
          ),
        ),
      );
      yield* chunksInTime(response, question, wire, signal);
    } finally {
      leave();
    }
  };
}

/** Waits for a place and gives what gives it back. */
function takePlace(turns: Turns, turn: Turn): Promise<() => void> {
  return new Promise((resolve, reject) => {
    turns(turn, () => new Promise<void>((leave) => resolve(leave))).catch(reject);
  });
}

/** The chunks of a body, each within the time of an attempt, all within the time of a stream. */
async function* chunksInTime(
  response: Dispatcher.ResponseData,
  { subject, bytes, attemptMilliseconds }: Question,
  { limits }: Wire,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const started = performance.now();
  const chunks = bodyChunks(response, bytes, subject);
  try {
    for (;;) {
      const left = limits.streamMilliseconds - (performance.now() - started);
      if (left <= 0) throw new TimeLimitReached("the time of a stream is over");
      const milliseconds = Math.min(attemptMilliseconds, left);
      const next = await withTimeLimit(milliseconds, signal, (timed) => untilAborted(chunks.next(), timed));
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof RegistryFailure ? error : failureOfConnection(error, subject, limits).failure;
  } finally {
    // Whether it was read to its end, failed or is wanted no more: the connection is of no use to anybody else now.
    response.body.destroy();
  }
}
