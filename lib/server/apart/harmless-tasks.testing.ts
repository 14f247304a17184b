import { setTimeout as sleep } from "node:timers/promises";
import { RegistryFailure } from "../registry/failure";
import { SbomFailure } from "../sbom/failure";
import { answerWith } from "./answer";
import { HandedOver } from "./task";

/** Tasks that do to a thread what a document could, without any document. */
export const HARMLESS_TASKS = {
  sum: (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0),
  /** More and more of them until there is no memory left. */
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
};

export default answerWith(HARMLESS_TASKS);
