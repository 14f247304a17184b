import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Claim } from "../memory/claim";
import { memory } from "../memory/memory";
import { RegistryFailure } from "./failure";

export type SpoolOptions = {
  /** Most bytes that the source has; they are reserved before it is opened. */
  size: number;
  /** How long the reader may take no chunk, in milliseconds. */
  idleMilliseconds: number;
  signal: AbortSignal;
};

/** Up to this size, in bytes, what its reader has not taken yet waits in memory where there is room, beyond it in a file. */
const MEMORY_BYTES = 1024 * 1024;
/** What may wait in files at one time, all readers together. */
const FILE_BYTES = 4 * 1024 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

let reserved = 0;

/**
 * The chunks of a source, which is read at its own pace: a slow reader keeps no connection to the registry open, and one that
 * takes nothing for `idleMilliseconds` loses its place.
 * @param source is opened when the first chunk is asked for, and ends when its signal aborts
 * @throws RegistryFailure `timeout` for an idle reader, `busy` where there is no room; what the source throws, after all its chunks
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
  const buffer = size <= MEMORY_BYTES && claim.take(size) ? memoryBuffer() : await fileBuffer(size);
  const filling = fill(source(ended.signal), buffer, ended.signal);
  // Whoever reads learns of its failure; one who has left does not.
  filling.catch(() => undefined);
  try {
    for (;;) {
      const chunk = await buffer.next(ended.signal);
      if (!chunk) break;
      const timer = setTimeout(() => {
        ended.abort(new RegistryFailure("timeout", "the reader took nothing for too long"));
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

/** What is read and not taken yet. */
type Buffered = {
  put(chunk: Uint8Array): Promise<void>;
  /** Says that nothing more comes. */
  end(): void;
  /** The next chunk as soon as there is one; `undefined` after the last. Rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<Uint8Array | undefined>;
  close(): void;
};

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

/** Wakes whoever waits for a change. */
function createBell(): { ring: () => void; rung: (signal: AbortSignal) => Promise<void> } {
  let ring: () => void = () => {};
  let next = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return {
    ring: () => {
      ring();
      next = new Promise((resolve) => {
        ring = resolve;
      });
    },
    rung: (signal) =>
      new Promise((resolve, reject) => {
        const leave = () => reject(signal.reason);
        if (signal.aborted) leave();
        signal.addEventListener("abort", leave, { once: true });
        next.then(() => {
          signal.removeEventListener("abort", leave);
          resolve();
        });
      }),
  };
}

function memoryBuffer(): Buffered {
  const chunks: Uint8Array[] = [];
  const bell = createBell();
  let done = false;
  return {
    put: async (chunk) => {
      chunks.push(chunk);
      bell.ring();
    },
    end: () => {
      done = true;
      bell.ring();
    },
    next: async (signal) => {
      while (chunks.length === 0 && !done) await bell.rung(signal);
      return chunks.shift();
    },
    close: () => {
      chunks.length = 0;
    },
  };
}

async function fileBuffer(size: number): Promise<Buffered> {
  if (reserved + size > FILE_BYTES) throw noRoom();
  reserved += size;
  let isOpen = true;
  const release = () => {
    if (isOpen) reserved -= size;
    isOpen = false;
  };
  const file = await temporaryFile().catch(() => {
    release();
    throw noRoom();
  });
  const bell = createBell();
  let [written, read, done] = [0, 0, false];
  return {
    put: async (chunk) => {
      if (!isOpen) return;
      await file.write(chunk, 0, chunk.byteLength, written).catch(() => {
        throw noRoom();
      });
      written += chunk.byteLength;
      bell.ring();
    },
    end: () => {
      done = true;
      bell.ring();
    },
    next: async (signal) => {
      while (read === written && !done) await bell.rung(signal);
      if (read === written || !isOpen) return undefined;
      const bytes = new Uint8Array(Math.min(CHUNK_BYTES, written - read));
      const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, read);
      read += bytesRead;
      return bytes.subarray(0, bytesRead);
    },
    close: () => {
      if (isOpen) file.close().catch(() => undefined);
      release();
    },
  };
}

/** A file without a name: its bytes go with its handle, however this process ends. */
async function temporaryFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `mar-discovery-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return file;
}

function noRoom(): RegistryFailure {
  return new RegistryFailure("busy", "there is no room for more large documents at the moment", { retryAfter: 30 });
}
