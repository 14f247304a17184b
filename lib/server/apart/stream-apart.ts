import "server-only";
import { on } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { untilAborted } from "../waiting/until-aborted";
import type { Apart, AskedApart } from "./create-apart";
import { unreadable } from "./sent-failure";
import { type SourceMessage, threadMessageSchema } from "./stream-message";
import type { TaskTable } from "./task";

type StreamTable<N extends string> = TaskTable & Record<N, (input: { port: MessagePort }) => Promise<void>>;

export type AskedStream = Omit<AskedApart, "transfer" | "signal"> & {
  signal: AbortSignal;
  /** How long the thread may work without a message, in milliseconds. */
  silentMilliseconds: number;
};

/**
 * Yields what a `streamTask` makes of a document, batch by batch. The thread reads only as far as asked, and ends when
 * the consumer stops.
 * @throws what `source` throws, unchanged; what `Apart.read` throws
 */
export async function* streamApart<N extends string>(
  apart: Apart<StreamTable<N>>,
  name: N,
  source: AsyncIterator<Uint8Array>,
  { signal, silentMilliseconds, ...asked }: AskedStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { port1: port, port2 } = new MessageChannel();
  const ended = new AbortController();
  const messages = on(port, "message", { close: ["close"] });
  const work = apart.read(
    name,
    { port: port2 },
    { ...asked, signal: AbortSignal.any([signal, ended.signal]), transfer: [port2] },
  );
  // It is awaited below; an earlier rejection must not count as unhandled.
  work.catch(() => undefined).finally(() => port.close());
  let failure: { error: unknown } | undefined;
  const tooSlow = () => ended.abort(unreadable(asked.subject, "it took too long to read"));
  // The first time includes the wait for a thread.
  let timer = setTimeout(tooSlow, silentMilliseconds);
  const answer = (message: SourceMessage, transfer: ArrayBuffer[] = []) => {
    port.postMessage(message, transfer);
    timer = setTimeout(tooSlow, silentMilliseconds);
  };
  try {
    for await (const [said] of messages) {
      clearTimeout(timer);
      const message = threadMessageSchema.parse(said);
      if ("batch" in message) {
        yield message.batch;
        answer({ taken: true });
      } else {
        const next = await untilAborted(source.next(), signal).catch((error: unknown) => {
          failure = { error };
        });
        if (!next || next.done) answer(next ? { end: true } : { failed: true });
        else {
          // Only the chunk: its buffer may be larger and would be sent along.
          const chunk = new Uint8Array(next.value);
          answer({ chunk }, [chunk.buffer]);
        }
      }
    }
    await work.catch((error) => {
      throw failure ? failure.error : error;
    });
  } finally {
    clearTimeout(timer);
    ended.abort();
    port.close();
  }
}
