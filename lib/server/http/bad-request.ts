import "server-only";
import type { ProblemCode } from "@/lib/contract/problem";

/** A request that is refused for what it asks, whatever the registry may answer; mostly before it is asked at all. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
