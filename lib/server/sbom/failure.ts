import "server-only";
import type { SbomFailureReason } from "@/lib/mar/sbom/line";

const MARK = Symbol.for("mar-discovery.sbom-failure");

/** Why bytes are not read as a bill of materials. Its message quotes nothing of them. */
export class SbomFailure extends Error {
  override readonly name = "SbomFailure";
  readonly [MARK] = true;
  readonly reason: SbomFailureReason;

  constructor(reason: SbomFailureReason) {
    super(`the bill of materials is not readable: ${reason}`);
    this.reason = reason;
  }

  /** By a mark, not by the class: Next bundles pages and route handlers apart, and each bundle has a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
