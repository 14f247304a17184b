import "server-only";
import { Claim } from "@/lib/server/memory/claim";
import { memory } from "@/lib/server/memory/memory";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { type Buffered, fileBuffer, MEMORY_BYTES, memoryBuffer, spillingBuffer } from "./spool-buffer";

export type SpoolOptions = {
  /** Most bytes of the source, reserved before it is opened. If unknown, bytes are reserved as they arrive. */
  size?: number;
  /** How long the reader may take no chunk, in milliseconds. */
  idleMilliseconds: number;
  signal: AbortSignal;
};

/**
 * Yields the chunks of a source that is read at its own pace: a slow reader does not hold a connection to the registry,
 * and one that takes nothing for `idleMilliseconds` loses its place.
 * @param source opened when the first chunk is requested; it ends when its signal aborts
 * @throws RegistryFailure `timeout` for an idle reader, `busy` if there is no room; what the source throws, after all
 *   its chunks
 */
export async function* spooled(
  source: (signal: AbortSignal) => AsyncGenerator<Uint8Array, void>,
  { size, idleMilliseconds, signal }: SpoolOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ended = new AbortController();
  const leave = () => ended.abort(signal.reason);
  signal.throwIfAborted();
  signal.addEventListener("abort", leave, { once: true });
  const claim = new Claim(memory(), "received");
  const buffer = await bufferFor(size, claim);
  const filling = fill(source(ended.signal), buffer, ended.signal);
  // A reader learns of the failure; one who has left does not.
  filling.catch(() => undefined);
  try {
    for (;;) {
      const chunk = await buffer.next(ended.signal);
      if (!chunk) break;
      const timer = setTimeout(() => {
        ended.abort(new RegistryFailure("timeout", "the reader was idle for too long"));
        buffer.close();
      }, idleMilliseconds);
      try {
        yield chunk;
      } finally {
        clearTimeout(timer);
      }
      ended.signal.throwIfAborted();
    }
    await filling;
  } finally {
    signal.removeEventListener("abort", leave);
    ended.abort(signal.reason ?? new RegistryFailure("unavailable", "the reader has left"));
    buffer.close();
    claim.end();
  }
}

async function bufferFor(size: number | undefined, claim: Claim): Promise<Buffered> {
  if (size === undefined) return spillingBuffer(claim);
  return size <= MEMORY_BYTES && claim.take(size) ? memoryBuffer() : fileBuffer(size);
}

async function fill(source: AsyncGenerator<Uint8Array, void>, buffer: Buffered, signal: AbortSignal): Promise<void> {
  try {
    for await (const chunk of source) {
      signal.throwIfAborted();
      await buffer.put(chunk);
    }
  } finally {
    buffer.end();
  }
}
