import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "@/lib/server/memory/claim";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/** Up to this size, in bytes, unread chunks wait in memory if there is room; beyond it, in a file. */
export const MEMORY_BYTES = 1024 * 1024;
/** Most bytes in files at a time, of all readers together. */
const FILE_BYTES = 4 * 1024 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

let reserved = 0;

/** The chunks that are read but not taken yet. */
export type Buffered = {
  put(chunk: Uint8Array): Promise<void>;
  /** Marks the end. */
  end(): void;
  /** Resolves with the next chunk when there is one; `undefined` after the last. Rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<Uint8Array | undefined>;
  close(): void;
};

/** Wakes everybody who waits for a change. */
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

/** Chunks in memory. */
export function memoryBuffer(): Buffered {
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

/**
 * Chunks in a file of at most so many bytes.
 * @throws RegistryFailure `busy`
 */
export async function fileBuffer(size: number | undefined): Promise<Buffered> {
  let own = 0;
  let isOpen = true;
  const reserve = (bytes: number) => {
    if (reserved + bytes > FILE_BYTES) throw noRoom();
    reserved += bytes;
    own += bytes;
  };
  const release = () => {
    if (isOpen) reserved -= own;
    isOpen = false;
  };
  if (size !== undefined) reserve(size);
  const file = await temporaryFile().catch(() => {
    release();
    throw noRoom();
  });
  const bell = createBell();
  let [written, read, done] = [0, 0, false];
  return {
    put: async (chunk) => {
      if (!isOpen) return;
      if (size === undefined) reserve(chunk.byteLength);
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

/** Chunks of unknown total size: in memory while they are few and there is room, then in a file. */
export function spillingBuffer(claim: Claim): Buffered {
  const memory = memoryBuffer();
  let inMemory = 0;
  let file: Promise<Buffered> | undefined;
  // Both the writer and the reader learn that the file failed.
  const withFile = (use: (buffer: Buffered) => void) => file?.then(use).catch(() => undefined);
  return {
    put: async (chunk) => {
      inMemory += chunk.byteLength;
      if (!file && inMemory <= MEMORY_BYTES && claim.take(chunk.byteLength)) return memory.put(chunk);
      file ??= fileBuffer(undefined);
      memory.end();
      await (await file).put(chunk);
    },
    end: () => {
      memory.end();
      withFile((buffer) => buffer.end());
    },
    next: async (signal) => (await memory.next(signal)) ?? (await file)?.next(signal),
    close: () => {
      memory.close();
      withFile((buffer) => buffer.close());
    },
  };
}

/** A file without a name: its bytes are freed with its handle, however this process ends. */
async function temporaryFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `mar-discovery-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return file;
}

function noRoom(): RegistryFailure {
  return new RegistryFailure("busy", "there is no room for more large documents at the moment", { retryAfter: 30 });
}
