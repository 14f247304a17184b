import { setTimeout as sleep } from "node:timers/promises";
import { RegistryFailure } from "../problem/registry-failure";
import { SbomFailure } from "../sbom/failure";
import { answerWith } from "./answer";
import { streamTask } from "./stream-task";
import { AsJson, HandedOver } from "./task";

async function* doubled(chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) yield chunk.map((byte) => 2 * byte);
}

async function* first(chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) {
    yield new Uint8Array(chunk);
    return;
  }
}

// biome-ignore lint/correctness/useYield: it never comes so far.
async function* silent() {
  for (;;);
}

async function* brokenAfterFirst(chunks: AsyncIterable<Uint8Array>) {
  yield* first(chunks);
  throw new SbomFailure("malformed");
}

/** Tasks that do to a thread what a hostile document could, without a document. */
export const HARMLESS_TASKS = {
  sum: (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0),
  /** Allocates until memory runs out. */
  fillMemory: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, at) => at + kept.length));
  },
  neverEnd: () => {
    for (;;);
  },
  waitFor: (milliseconds: number) => sleep(milliseconds, "waited"),
  nest: () => {
    const deeper = (depth: number): number => deeper(depth + 1) + 1;
    return deeper(0);
  },
  throwRegistryFailure: () => {
    throw new RegistryFailure("malformed", "the document says nothing", { retryAfter: 7, trouble: "web-page" });
  },
  throwSbomFailure: () => {
    throw new SbomFailure("cut");
  },
  throwFault: () => {
    throw new TypeError("a mistake");
  },
  throwLater: () => {
    setImmediate(() => {
      throw new Error("nobody catches it");
    });
    return sleep(60_000);
  },
  countBytes: (bytes: Uint8Array) => bytes.byteLength,
  handOver: (length: number) => {
    const bytes = new Uint8Array(length).fill(7);
    return new HandedOver({ bytes }, [bytes.buffer]);
  },
  plain: (names: readonly string[]) => new AsJson({ names }),
  doubled: streamTask(doubled),
  first: streamTask(first),
  silent: streamTask(silent),
  brokenAfterFirst: streamTask(brokenAfterFirst),
};

export default answerWith(HARMLESS_TASKS);
