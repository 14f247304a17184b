import "server-only";
import { type SbomEnd, type SbomFailureReason, sbomLineSchema } from "@/lib/mar/sbom/line";
import type { SbomPackage } from "@/lib/mar/sbom/package";
import { SbomFailure } from "./failure";
import { DEFAULT_SBOM_LIMITS, type SbomLimits } from "./limits";
import { readSbom } from "./read-sbom";

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type Outcome = { packages: SbomPackage[]; end?: SbomEnd; failure?: SbomFailureReason };

/** Yields chunks like a stream's. */
export async function* streamOf(chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) yield chunk;
}

/** Yields JSON of a value, a text or bytes, cut into chunks of so many bytes. */
export function* chunksOf(content: unknown, size = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const bytes = content instanceof Uint8Array ? content : Buffer.from(text);
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}

/** Returns what the reader makes of these bytes, and checks each line against the schema. */
export async function outcomeOf(chunks: Chunks, limits: Partial<SbomLimits> = {}): Promise<Outcome> {
  const outcome: Outcome = { packages: [] };
  try {
    for await (const line of readSbom(streamOf(chunks), { ...DEFAULT_SBOM_LIMITS, ...limits })) {
      if (outcome.end) throw new Error("there is a line after the end");
      sbomLineSchema.parse(JSON.parse(JSON.stringify(line)));
      if ("end" in line) outcome.end = line.end;
      else outcome.packages.push(line.package);
    }
  } catch (error) {
    if (!(error instanceof SbomFailure)) throw error;
    outcome.failure = error.reason;
  }
  return outcome;
}

/** Does the same for one value, text or sequence of bytes. */
export function read(content: unknown, limits: Partial<SbomLimits> = {}): Promise<Outcome> {
  return outcomeOf(chunksOf(content), limits);
}
