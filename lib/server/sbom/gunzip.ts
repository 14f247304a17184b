import "server-only";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { SbomFailure } from "./failure";
import type { SbomLimits } from "./limits";

/** @see https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const MAGIC = [0x1f, 0x8b] as const;
const CHUNK_BYTES = 64 * 1024;

/**
 * Yields the bytes, decompressed if their first two are gzip's; then calls `onGzip`. Pulls from `bytes` only on demand.
 * @throws SbomFailure `broken-gzip`, also for bytes after the last member; `cut`, `too-large`; what `bytes` throws
 */
export async function* gunzipped(
  bytes: AsyncIterable<Uint8Array>,
  limits: SbomLimits,
  onGzip: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    let head = new Uint8Array();
    let next = await iterator.next();
    while (!next.done && head.byteLength + next.value.byteLength < MAGIC.length) {
      head = Buffer.concat([head, next.value]);
      next = await iterator.next();
    }
    if (!next.done) head = Buffer.concat([head, next.value]);
    const all = withHead(head, iterator);
    if (!MAGIC.every((byte, position) => head[position] === byte)) return yield* all;
    onGzip();
    yield* decompressed(all, limits);
  } finally {
    // Not awaited: it may itself be waiting for bytes that never come.
    iterator.return?.()?.catch(() => {});
  }
}

async function* withHead(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* decompressed(bytes: AsyncIterable<Uint8Array>, limits: SbomLimits): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  let compressed = 0;
  let plain = 0;
  const feeding = pipeline(async function* () {
    for await (const chunk of bytes) {
      compressed += chunk.byteLength;
      // Empty members would never yield decompressed bytes to count.
      if (compressed > limits.bytes) throw new SbomFailure("too-large");
      yield chunk;
    }
  }, gunzip);
  // The same failure is thrown below, where the decompressed bytes are read.
  feeding.catch(() => {});
  try {
    for await (const chunk of gunzip) {
      plain += chunk.byteLength;
      if (plain > limits.ratioFreeBytes && plain > compressed * limits.compressionRatio) {
        throw new SbomFailure("too-large");
      }
      yield chunk;
    }
    if (gunzip.bytesWritten < compressed) throw new SbomFailure("broken-gzip");
    await feeding;
  } catch (error) {
    throw asFailure(error);
  } finally {
    gunzip.destroy();
  }
}

function asFailure(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") return new SbomFailure("cut");
  return typeof code === "string" && code.startsWith("Z_") ? new SbomFailure("broken-gzip") : error;
}
