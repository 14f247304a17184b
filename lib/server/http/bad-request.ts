import "server-only";
import type { ProblemCode } from "@/lib/contract/problem";

/** A request refused for its own content, usually before the registry is asked. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly code: ProblemCode;

  /** What the answer's detail has besides the message. */
  readonly detail: Record<string, unknown>;

  /** The text for the log, as the message can quote what somebody typed. */
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
