import "server-only";
import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { sourceMessageSchema, type ThreadMessage } from "./stream-message";

/** What makes batches of bytes of a document that comes in chunks, and asks for a chunk only when it needs it. */
export type StreamReader = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array<ArrayBuffer>>;

/** In the thread: a task that reads a document as it comes through a port, and sends what it makes of it back the same way. */
export function streamTask(read: StreamReader): (input: { port: MessagePort }) => Promise<void> {
  return async ({ port }) => {
    try {
      for await (const batch of read(chunksFrom(port))) await ask(port, { batch }, [batch.buffer]);
    } finally {
      port.close();
    }
  };
}

async function* chunksFrom(port: MessagePort): AsyncGenerator<Uint8Array> {
  for (;;) {
    const message = await ask(port, { want: true });
    if ("chunk" in message) yield message.chunk;
    else if ("end" in message) return;
    else throw new Error("the source failed");
  }
}

async function ask(port: MessagePort, message: ThreadMessage, transfer: ArrayBuffer[] = []) {
  const answered = once(port, "message");
  port.postMessage(message, transfer);
  const [answer] = await answered;
  return sourceMessageSchema.parse(answer);
}
