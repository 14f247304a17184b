import "server-only";
import type { SbomStreamLine } from "@/lib/contract/image/sbom-stream";
import { readSbomApart } from "../apart/read-apart";
import { log } from "../log/log";
import { problemOf } from "../problem/problem";
import { RegistryFailure } from "../problem/registry-failure";
import { cachedRegistryOf } from "../process/cached-registries";
import { DEFAULT_LIMITS } from "../registry/limits";
import { spooled } from "../registry/wire/spool";
import { SbomFailure } from "../sbom/failure";
import type { FoundDocument } from "./attached-document";

/**
 * Answers with the NDJSON of an SBOM. A worker thread reads it at the reader's pace, and stops when the reader leaves.
 * The last line is the end if the bytes hash to the digest; otherwise it is the problem, and voids every line before
 * it.
 */
export function sbomLines(found: FoundDocument, asker: AbortSignal): Response {
  const gone = new AbortController();
  const batches = batchesOf(found, AbortSignal.any([gone.signal, asker]));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await batches.next();
      if (gone.signal.aborted) return;
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      gone.abort();
    },
  });
  const headers = { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}

async function* batchesOf(
  { region, repository, document }: FoundDocument,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const subject = `the bill of materials ${repository}@${document.descriptor.digest}`;
  const read = async function* (ended: AbortSignal) {
    const bytes = cachedRegistryOf(region).blobStream(repository, document.descriptor, ended);
    try {
      yield* readSbomApart(bytes, { subject, key: repository, signal: ended });
    } finally {
      // Not awaited: it may be waiting for bytes that never come.
      bytes.return().catch(() => {});
    }
  };
  try {
    // A reader that does not read must not hold a thread.
    yield* spooled(read, { idleMilliseconds: DEFAULT_LIMITS.idleReaderMilliseconds, signal });
  } catch (error) {
    if (signal.aborted) return;
    yield new TextEncoder().encode(`${JSON.stringify(lastLine(error))}\n`);
  }
}

function lastLine(error: unknown): SbomStreamLine {
  if (error instanceof SbomFailure) return { unreadable: error.reason };
  if (error instanceof RegistryFailure) {
    log.warn({ code: error.code, reason: error.reason }, error.message);
    return { problem: problemOf(error) };
  }
  log.error({ err: error }, "internal error");
  return { problem: problemOf(new RegistryFailure("unavailable", "The server failed.")) };
}
