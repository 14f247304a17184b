import "server-only";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import type { ChartLimits } from "./limits";
import { UnpackFailure, type UnpackProblem } from "./unpack-failure";

/** An entry of the archive. `size` is in bytes. `bytes` reads it whole and must be called before the next entry. */
export type UnpackedEntry = {
  name: string;
  type: Header["type"] | null;
  size: number;
  bytes: () => Promise<Uint8Array>;
};

/** How far reading has come, which decides what an error means. */
type Progress = { compressed: number; uncompressed: number; entries: number; sourceError?: unknown };

const MAGIC = [0x1f, 0x8b, 0x08];
const TAR_BLOCK = 512;

/**
 * Yields the entries of a gzipped tar in order. Unpacks only what is read, and stops at the limits.
 * @throws UnpackFailure; whatever the source throws, unchanged
 * @see https://www.rfc-editor.org/rfc/rfc1952
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export async function* unpack(source: AsyncIterable<Uint8Array>, limits: ChartLimits): AsyncGenerator<UnpackedEntry> {
  const progress: Progress = { compressed: 0, uncompressed: 0, entries: 0 };
  const fail = (error: unknown): never => {
    if (progress.sourceError !== undefined) throw progress.sourceError;
    throw error instanceof UnpackFailure ? error : new UnpackFailure(problemOf(error, progress));
  };
  const archive = extract();
  const reading = pipeline(
    () => compressed(source, limits.compressed, progress),
    createGunzip(),
    (bytes: AsyncIterable<Uint8Array>) => uncompressed(bytes, limits.uncompressed, progress),
    archive,
  );
  // The archive throws the same error, and it is caught there; here it would be reported twice.
  reading.catch(() => undefined);
  try {
    for await (const entry of archive) {
      progress.entries += 1;
      const { name, type, size } = entry.header;
      // An unknown form of length arrives as `null`, and the archive would wait for that file's end for ever.
      if (!Number.isSafeInteger(size)) throw new UnpackFailure({ code: "damaged" });
      yield { name, type, size, bytes: () => wholeOf(entry).catch(fail) };
      entry.resume();
    }
    await reading;
    if (progress.uncompressed === 0) throw new UnpackFailure({ code: "not-tar" });
  } catch (error) {
    fail(error);
  } finally {
    archive.destroy();
  }
}

async function* compressed(source: AsyncIterable<Uint8Array>, most: number, progress: Progress) {
  const begin: number[] = [];
  try {
    for await (const chunk of source) {
      if (begin.length < MAGIC.length) begin.push(...chunk.subarray(0, MAGIC.length - begin.length));
      if (begin.some((byte, at) => byte !== MAGIC[at])) throw new UnpackFailure({ code: "not-gzip" });
      progress.compressed += chunk.byteLength;
      if (progress.compressed > most) throw new UnpackFailure({ code: "too-large", bound: "compressed", most });
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof UnpackFailure)) progress.sourceError = error;
    throw error;
  }
  if (begin.length < MAGIC.length) throw new UnpackFailure({ code: "not-gzip" });
}

async function* uncompressed(bytes: AsyncIterable<Uint8Array>, most: number, progress: Progress) {
  for await (const chunk of bytes) {
    progress.uncompressed += chunk.byteLength;
    if (progress.uncompressed > most) throw new UnpackFailure({ code: "too-large", bound: "uncompressed", most });
    yield chunk;
  }
}

/** zlib's errors have codes; tar-stream's have only texts. */
function problemOf(error: unknown, { uncompressed, entries }: Progress): UnpackProblem {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") return { code: "cut" };
  if (typeof code === "string" && code.startsWith("Z_")) return { code: "damaged" };
  const isCut = error instanceof Error && error.message === "Unexpected end of data";
  if (entries === 0 && (!isCut || uncompressed < TAR_BLOCK)) return { code: "not-tar" };
  return { code: isCut ? "cut" : "damaged" };
}

async function wholeOf(entry: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
