import "server-only";
import type { ProblemCode } from "@/lib/contract/problem";

/** A request that is refused for what it asks, whatever the registry may answer; mostly before it is asked at all. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly code: ProblemCode;

  /** What the answer tells beside the message. */
  readonly detail: Record<string, unknown>;

  constructor(code: ProblemCode, message: string, detail: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
