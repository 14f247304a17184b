import "server-only";
import type { Dispatcher } from "undici";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { TimeLimitReached, withTimeLimit } from "@/lib/server/waiting/time-limit";
import { createTurns, type Turn, type Turns } from "@/lib/server/waiting/turns";
import { untilAborted } from "@/lib/server/waiting/until-aborted";
import type { Logger } from "../logger";
import { repositoryIn } from "../urls";
import { attempted, untilAnswered } from "./attempt/attempts";
import { createBudget } from "./attempt/budget";
import { failureOfConnection } from "./attempt/connection-failure";
import { paced, paceOf } from "./attempt/paced";
import { bodyChunks } from "./body";
import { open, type Wire } from "./exchange";
import type { Question } from "./question";

/**
 * Requests an answer and yields its body as it arrives, once. The request is sent when the first chunk is asked for.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export type StreamTransport = (question: Question, signal: AbortSignal) => AsyncGenerator<Uint8Array, void, undefined>;

/**
 * Creates the transport for a region's large answers: retried until they begin, never afterwards. Streams are long, so
 * they have their own places.
 */
export function createStreamTransport(wire: Wire, logger: Logger): StreamTransport {
  const { limits } = wire;
  const { streams: concurrency, streamPlaceMilliseconds: waitMilliseconds } = limits;
  const turns = createTurns({ concurrency, waitMilliseconds });
  return async function* stream(question, signal) {
    const leave = await takePlace(turns, { key: repositoryIn(question.url), signal });
    try {
      const budget = createBudget(limits.totalMilliseconds);
      const attempt = { question, budget, limits, onAttempt: wire.onAttempt, onCall: wire.onCall };
      const pace = paceOf(question, wire.pace);
      const response = await untilAnswered({ question, budget, limits, logger, pace }, signal, (milliseconds, number) =>
        paced(pace, question, signal, () =>
          attempted(attempt, { milliseconds, number }, signal, (timed, sighting) =>
            open(question, wire, timed, sighting),
          ),
        ),
      );
      yield* chunksInTime(response, question, wire, signal);
    } finally {
      leave();
    }
  };
}

/** Waits for a place and returns a function that frees it. */
function takePlace(turns: Turns, turn: Turn): Promise<() => void> {
  return new Promise((resolve, reject) => {
    turns(turn, () => new Promise<void>((leave) => resolve(leave))).catch(reject);
  });
}

/** Yields the chunks of a body, each within the time that it may bring nothing, all within the time of a stream. */
async function* chunksInTime(
  response: Dispatcher.ResponseData,
  { subject, bytes }: Question,
  { limits }: Wire,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const started = performance.now();
  const chunks = bodyChunks(response, bytes, subject);
  try {
    for (;;) {
      const left = limits.streamMilliseconds - (performance.now() - started);
      if (left <= 0) throw new TimeLimitReached("the time of a stream is over");
      const milliseconds = Math.min(limits.streamGapMilliseconds, left);
      const next = await withTimeLimit(milliseconds, signal, (timed) => untilAborted(chunks.next(), timed));
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof RegistryFailure ? error : failureOfConnection(error, subject, limits).failure;
  } finally {
    // Read to the end, failed or abandoned: nobody can reuse the connection.
    response.body.destroy();
  }
}
