import "server-only";
import type { ChartFailure } from "@/lib/contract/image/chart";

/** What can be wrong with a packed chart before any of its files is looked at. */
export type UnpackProblem = Extract<ChartFailure, { code: "not-gzip" | "not-tar" | "damaged" | "cut" | "too-large" }>;

/** The error of the archive's reader; `readChart` makes a value of it. */
export class UnpackFailure extends Error {
  override readonly name = "UnpackFailure";

  constructor(readonly problem: UnpackProblem) {
    super(problem.code);
  }
}
