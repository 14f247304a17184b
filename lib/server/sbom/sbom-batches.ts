import "server-only";
import type { SbomLine } from "@/lib/mar/sbom/line";
import { readSbom } from "./read-sbom";

/** Characters collected before a batch is passed on. */
const BATCH_CHARACTERS = 32 * 1024;

/**
 * Yields the NDJSON of an SBOM. The last line is the end. It comes only after the last byte: until then the bytes may
 * be another document's.
 * @throws as `readSbom`
 */
export async function* sbomBatches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const source = bytes[Symbol.asyncIterator]();
  let batch = "";
  for await (const line of readSbom({ [Symbol.asyncIterator]: () => ({ next: () => source.next() }) })) {
    if ("end" in line) await readToTheEnd(source);
    batch += `${JSON.stringify(line satisfies SbomLine)}\n`;
    if (batch.length < BATCH_CHARACTERS) continue;
    yield encoder.encode(batch);
    batch = "";
  }
  if (batch) yield encoder.encode(batch);
}

/** A reader that reached its limit has stopped early. */
async function readToTheEnd(source: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await source.next()).done);
}
