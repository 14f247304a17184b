import "server-only";
import type { ProblemCode } from "@/lib/contract/problem";

/** A request that is refused for what it asks, whatever the registry may answer; mostly before it is asked at all. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly code: ProblemCode;

  /** What the answer carries beside the message. */
  readonly detail: Record<string, unknown>;

  /** What the log says in place of the message, which can quote what somebody typed. */
  readonly logged: Record<string, unknown> | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    detail: Record<string, unknown> = {},
    logged?: Record<string, unknown>,
  ) {
    super(message);
    this.code = code;
    this.detail = detail;
    this.logged = logged;
  }
}
