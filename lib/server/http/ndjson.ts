import "server-only";
import pLimit from "p-limit";
import { log } from "../log/log";
import { problemOf } from "../problem/problem";
import { RegistryFailure } from "../problem/registry-failure";

/** Questions of one request that run at a time, so that one list cannot take every place at the registry. */
const AT_A_TIME = 10;

type Options<Question, Line> = {
  questions: readonly Question[];
  answer: (question: Question) => Promise<Line>;
  /** Makes the line of a failed question. */
  failed: (question: Question, problem: ReturnType<typeof problemOf>) => Line;
  signal: AbortSignal;
};

/**
 * Answers with NDJSON: each question's line as soon as it is known, in any order. A failure becomes a line and does not
 * stop the others.
 */
export function ndjson<Question, Line>({ questions, answer, failed, signal }: Options<Question, Line>): Response {
  const encoder = new TextEncoder();
  const line = async (question: Question): Promise<Line> => {
    try {
      return await answer(question);
    } catch (error) {
      if (!(error instanceof RegistryFailure)) log.error({ question, err: error }, "a fault of our own");
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
      const limit = pLimit(AT_A_TIME);
      await limit.map([...questions], async (question) => {
        if (isGone()) return;
        const text = JSON.stringify(await line(question));
        if (!isGone()) controller.enqueue(encoder.encode(`${text}\n`));
      });
      if (!isGone()) controller.close();
    },
  });
  const headers = { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}
