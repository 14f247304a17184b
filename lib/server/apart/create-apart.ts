import "server-only";
import { setFlagsFromString } from "node:v8";
import type { MessagePort } from "node:worker_threads";
import { Tinypool } from "tinypool";
import { log } from "../log/log";
import type { RegistryFailure } from "../problem/registry-failure";
import { TimeLimitReached, withTimeLimit } from "../waiting/time-limit";
import { createTurns } from "../waiting/turns";
import { answerSchema } from "./answer";
import type { ApartLimits } from "./limits";
import { receivedFailure, unreadable } from "./sent-failure";
import type { Question, TaskInput, TaskOutput, TaskTable } from "./task";

export type AskedApart = {
  /** The document's name in messages. */
  subject: string;
  /** Questions with one key, such as a repository, share what the queue grants them. */
  key: string;
  /** Ends the work and its thread. */
  signal?: AbortSignal | undefined;
  /** Parts of the input to transfer instead of copy: nobody else may use them afterwards. */
  transfer?: readonly (ArrayBuffer | MessagePort)[];
};

/** Reserves memory for a question with so many bytes of input. Resolves with a function that releases it. */
type Hold = (bytes: number, signal: AbortSignal) => Promise<() => void>;

export type Apart<T extends TaskTable> = {
  /**
   * Runs a task in a worker thread.
   * @throws RegistryFailure `unreadable` if the work exceeds its time, memory or stack, or ends its thread; `busy` if
   *   no thread is free in time; any failure of ours that the task throws; the signal's reason when it aborts, which ends
   *   the thread
   */
  read<N extends keyof T & string>(name: N, input: TaskInput<T[N]>, asked: AskedApart): Promise<TaskOutput<T[N]>>;
  /** Ends all threads. */
  end(): Promise<void>;
};

/**
 * Creates a pool of worker threads with limits for input that may blow up. A thread that dies or takes too long is
 * replaced, and only its own question fails.
 * @param file that the threads run: a bundle of a file that exports `answerWith(tasks)`
 * @param hold counts a thread's memory; without it nothing is counted
 */
export function createApart<T extends TaskTable>(file: string, limits: ApartLimits, hold?: Hold): Apart<T> {
  letThreadsHaveLimits();
  const pool = new Tinypool({
    filename: file,
    minThreads: limits.idleThreads,
    maxThreads: limits.threads,
    idleTimeout: limits.idleMilliseconds,
    resourceLimits: limits.resources,
    maxMemoryLimitBeforeRecycle: limits.recycleBytes,
    // A thread that blocks while it waits for a message would not collect its garbage.
    useAtomics: false,
  });
  // Ends a thread that has no question.
  pool.on("error", (error) => log.error({ err: error }, "a worker thread stopped"));
  const turns = createTurns({
    concurrency: limits.threads,
    waitMilliseconds: limits.waitMilliseconds,
    mostWaiting: limits.waiting,
    forWhat: "read a document",
  });

  async function read<N extends keyof T & string>(
    name: N,
    input: TaskInput<T[N]>,
    { subject, key, signal = new AbortController().signal, transfer }: AskedApart,
  ): Promise<TaskOutput<T[N]>> {
    const question: Question = { name, input };
    const answer = answerSchema.parse(
      await turns({ key, signal }, async () => {
        const give = await hold?.(bytesOf(input), signal);
        try {
          return await withTimeLimit(limits.milliseconds, signal, (timed) =>
            pool.run(question, { signal: timed, transferList: [...(transfer ?? [])] }),
          );
        } catch (error) {
          signal.throwIfAborted();
          // Another question with the same key must leave threads to the others.
          turns.markSlow(key);
          throw deathOf(error, subject);
        } finally {
          give?.();
        }
      }),
    );
    if (!answer.ok) throw receivedFailure(answer.failure, subject);
    const value: unknown = "json" in answer ? JSON.parse(new TextDecoder().decode(answer.json)) : answer.value;
    // The thread runs this program's task of the same name.
    return value as TaskOutput<T[N]>;
  }

  return { read, end: () => pool.destroy() };
}

/** Returns the bytes of a question's buffers. */
function bytesOf(input: unknown): number {
  if (ArrayBuffer.isView(input)) return input.byteLength;
  return typeof input === "object" && input !== null
    ? Object.values(input).reduce((sum: number, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0)
    : 0;
}

/** Tasks never throw: an error here means that the thread ended. */
function deathOf(error: unknown, subject: string): RegistryFailure {
  const why = whyEnded(error);
  log.warn({ subject, why, error: String(error) }, "a worker thread was stopped while it read a document");
  return unreadable(subject, why, error);
}

function whyEnded(error: unknown): string {
  if (error instanceof TimeLimitReached) return "it took too long to read";
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "it took too much memory to read" : "its reader stopped";
}

/**
 * Makes `resourceLimits` apply to new threads: `--max-old-space-size` on the command line overrides them otherwise. The
 * main thread has read it by now and keeps its own limit.
 */
function letThreadsHaveLimits(): void {
  setFlagsFromString("--max-old-space-size=0");
}
