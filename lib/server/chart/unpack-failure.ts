import "server-only";
import type { ChartFailure } from "@/lib/contract/image/chart";

/** Faults of a packed chart that are found before any of its files is read. */
export type UnpackProblem = Extract<ChartFailure, { code: "not-gzip" | "not-tar" | "damaged" | "cut" | "too-large" }>;

/** The archive reader's error; `readChart` turns it into a value. */
export class UnpackFailure extends Error {
  override readonly name = "UnpackFailure";

  constructor(readonly problem: UnpackProblem) {
    super(problem.code);
  }
}
