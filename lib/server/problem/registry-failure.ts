import "server-only";
import type { ProblemCode, ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import type { Digest } from "@/lib/oci/name/digest";

/** The code that failures with each reason have. */
export const CODE_OF_REASON: Readonly<Record<ProblemReason, ProblemCode>> = {
  "digest-mismatch": "UPSTREAM_INVALID",
  "too-large": "UPSTREAM_INVALID",
  malformed: "UPSTREAM_INVALID",
  "foreign-link": "UPSTREAM_INVALID",
  "foreign-redirect": "UPSTREAM_INVALID",
  "endless-pages": "UPSTREAM_INVALID",
  unreadable: "UPSTREAM_INVALID",
  refused: "UPSTREAM_UNAVAILABLE",
  unavailable: "UPSTREAM_UNAVAILABLE",
  unreachable: "UPSTREAM_UNAVAILABLE",
  unresolved: "UPSTREAM_UNAVAILABLE",
  throttled: "TOOMANYREQUESTS",
  busy: "UPSTREAM_UNAVAILABLE",
  "rate-limited": "TOOMANYREQUESTS",
  timeout: "UPSTREAM_TIMEOUT",
  "unknown-repository": "NAME_UNKNOWN",
  "unknown-manifest": "MANIFEST_UNKNOWN",
  "no-answer": "UPSTREAM_UNAVAILABLE",
};

const MARK = Symbol.for("mar-discovery.registry-failure");

/** The only error that the registry client throws. `retryAfter` is in seconds, as the registry asked. */
export class RegistryFailure extends Error {
  override readonly name = "RegistryFailure";
  readonly [MARK] = true;
  readonly code: ProblemCode;
  readonly reason: ProblemReason;
  readonly retryAfter?: number;
  /** The exact cause, if known. */
  readonly trouble?: ConnectionTrouble;
  /** For `digest-mismatch`: the digest that the bytes have. */
  readonly found?: Digest;

  constructor(
    reason: ProblemReason,
    message: string,
    options: { retryAfter?: number; trouble?: ConnectionTrouble; found?: Digest; cause?: unknown } = {},
  ) {
    const { stackTraceLimit } = Error;
    // An expected outcome, reported by its reason: recording a stack would be most of the work for it.
    Error.stackTraceLimit = 0;
    super(message, { cause: options.cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.reason = reason;
    this.code = CODE_OF_REASON[reason];
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
    if (options.trouble !== undefined) this.trouble = options.trouble;
    if (options.found !== undefined) this.found = options.found;
  }

  /**
   * Recognised by a mark, not by its class: Next bundles pages and route handlers separately, and each bundle has its
   * own class.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
