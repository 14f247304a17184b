import "server-only";
import type { SbomStreamLine } from "@/lib/contract/sbom-stream";
import { log } from "../log";
import { problemOf } from "../problem";
import { RegistryFailure } from "../registry/failure";
import { SbomFailure } from "../sbom/failure";
import { readSbom } from "../sbom/read-sbom";
import { snapshotOf } from "../snapshot/snapshots";
import type { FoundDocument } from "./attached-document";

/** Characters of lines that are put together before they are sent. */
const BATCH_CHARACTERS = 32 * 1024;

/**
 * NDJSON of a bill of materials, read only as fast as it is taken, and no further once its reader has gone. The last line is the
 * end only where the bytes were those of the digest; else it is the problem, and voids every line before it.
 */
export function sbomLines(found: FoundDocument, asker: AbortSignal): Response {
  const gone = new AbortController();
  const lines = linesOf(found, AbortSignal.any([gone.signal, asker]));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let batch = "";
      while (batch.length < BATCH_CHARACTERS) {
        const next = await lines.next();
        if (next.done) break;
        batch += `${JSON.stringify(next.value)}\n`;
      }
      if (gone.signal.aborted) return;
      if (batch) controller.enqueue(encoder.encode(batch));
      else controller.close();
    },
    cancel() {
      gone.abort();
    },
  });
  const headers = { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}

async function* linesOf(
  { region, repository, document }: FoundDocument,
  signal: AbortSignal,
): AsyncGenerator<SbomStreamLine, void, undefined> {
  const bytes = snapshotOf(region).blobStream(repository, document.descriptor, signal);
  try {
    for await (const line of readSbom(onlyRead(bytes))) {
      if ("end" in line) await readToTheEnd(bytes);
      yield line;
    }
  } catch (error) {
    if (signal.aborted) return;
    yield lastLine(error);
  } finally {
    // Not waited for: it may be waiting for bytes that never come.
    bytes.return().catch(() => {});
  }
}

/** The same bytes for a reader who may stop early without ending them. */
function onlyRead(bytes: AsyncGenerator<Uint8Array, void>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) };
}

/** A reader that met its limit has stopped early, and only the end of the bytes says whether they are the right ones. */
async function readToTheEnd(bytes: AsyncGenerator<Uint8Array, void>): Promise<void> {
  while (!(await bytes.next()).done);
}

function lastLine(error: unknown): SbomStreamLine {
  if (error instanceof SbomFailure) return { unreadable: error.reason };
  if (error instanceof RegistryFailure) {
    log.warn({ code: error.code, reason: error.reason }, error.message);
    return { problem: problemOf(error) };
  }
  log.error({ err: error }, "a fault of our own");
  return { problem: problemOf(new RegistryFailure("unavailable", "The server failed.")) };
}
