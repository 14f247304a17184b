import "server-only";
import type { SbomFailureReason } from "@/lib/mar/sbom/line";

const MARK = Symbol.for("mar-discovery.sbom-failure");

/** The reason why bytes cannot be read as an SBOM. Its message quotes none of them. */
export class SbomFailure extends Error {
  override readonly name = "SbomFailure";
  readonly [MARK] = true;
  readonly reason: SbomFailureReason;

  constructor(reason: SbomFailureReason) {
    super(`the bill of materials is not readable: ${reason}`);
    this.reason = reason;
  }

  /**
   * Recognised by a mark, not by its class: Next bundles pages and route handlers separately, and each bundle has its
   * own class.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
