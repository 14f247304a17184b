import "server-only";
import { log } from "../log/log";
import { problemOf } from "../problem/problem";
import { RegistryFailure } from "../problem/registry-failure";
import { createBatches } from "./batches";

/** Questions of one request that run at a time, so that one list cannot take every place at the registry. */
const AT_A_TIME = 10;

type Options<Question, Line> = {
  questions: readonly Question[];
  answer: (question: Question) => Promise<Line>;
  /** Makes the line of a failed question. */
  failed: (question: Question, problem: ReturnType<typeof problemOf>) => Line;
  signal: AbortSignal;
  /** Returns further lines when all questions are answered. Never rejects. */
  after?: (() => Promise<readonly Line[]>) | undefined;
};

/**
 * Answers with NDJSON: each question's line as soon as it is known, in any order. A failure becomes a line and does not
 * stop the others.
 */
export function ndjson<Question, Line>({
  questions,
  answer,
  failed,
  signal,
  after = async () => [],
}: Options<Question, Line>): Response {
  const line = async (question: Question): Promise<Line> => {
    try {
      return await answer(question);
    } catch (error) {
      if (!(error instanceof RegistryFailure)) log.error({ question, err: error }, "internal error");
      const known = error instanceof RegistryFailure ? error : new RegistryFailure("unavailable", "The server failed.");
      return failed(question, problemOf(known));
    }
  };
  let gone = false;
  const isGone = () => gone || signal.aborted;
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      gone = true;
    },
    async start(controller) {
      const encoder = new TextEncoder();
      const batches = createBatches((text) => {
        if (!isGone()) controller.enqueue(encoder.encode(text));
      });
      const left = questions.values();
      const answerNext = async () => {
        for (const question of left) {
          if (isGone()) return;
          batches.add(`${JSON.stringify(await line(question))}\n`);
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, answerNext));
      if (!isGone()) for (const each of await after()) batches.add(`${JSON.stringify(each)}\n`);
      batches.end();
      if (!isGone()) controller.close();
    },
  });
  const headers = { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}
