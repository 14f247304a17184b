import "server-only";
import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { sourceMessageSchema, type ThreadMessage } from "./stream-message";

/** A generator of batches from a document that comes in chunks. It requests a chunk only when it needs one. */
export type StreamReader = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array<ArrayBuffer>>;

/**
 * Creates a task that, inside the thread, reads a document through a port as it arrives and sends its batches back the
 * same way.
 */
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
