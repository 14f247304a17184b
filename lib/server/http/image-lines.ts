import "server-only";
import pLimit from "p-limit";
import type { ImageSummaryLine } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import { log } from "../log";
import { problemOf } from "../problem";
import { RegistryFailure } from "../registry/failure";
import { readImageSummary } from "../snapshot/image-summary";
import { snapshotOf } from "../snapshot/snapshots";

/** References of one request that are read at a time, so that no list takes every place at the registry. */
const AT_A_TIME = 10;

/** References that one request may ask for. */
export const REFERENCES_LIMIT = 200;

type Question = {
  region: Region;
  repository: Repository;
  references: readonly Reference[];
  signal: AbortSignal;
  requestId: string;
};

/** NDJSON: a line a reference as soon as it is known, in no order; a failure is a line as well, the others go on. */
export function imageLines({ region, repository, references, signal, requestId }: Question): Response {
  const snapshot = snapshotOf(region);
  const encoder = new TextEncoder();
  const line = async (reference: Reference): Promise<ImageSummaryLine> => {
    try {
      return await readImageSummary(snapshot, repository, reference);
    } catch (error) {
      if (!(error instanceof RegistryFailure)) log.error({ requestId, reference, err: error }, "a fault of our own");
      const known = error instanceof RegistryFailure ? error : new RegistryFailure("unavailable", "The server failed.");
      return { reference, problem: problemOf(known, requestId) };
    }
  };
  let gone = false;
  const isGone = () => gone || signal.aborted;
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      gone = true;
    },
    async start(controller) {
      const limit = pLimit(AT_A_TIME);
      await limit.map(references, async (reference) => {
        if (isGone()) return;
        const text = JSON.stringify(await line(reference));
        if (!isGone()) controller.enqueue(encoder.encode(`${text}\n`));
      });
      if (!isGone()) controller.close();
    },
  });
  const headers = { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}
