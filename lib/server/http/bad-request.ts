import "server-only";
import type { ProblemCode } from "@/lib/contract/problem";

/** A request that is refused before anything is asked upstream. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
