import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { RegistryFailure } from "./registry/failure";

/** A registry failure as the contract carries it; anything else is a fault of our own and thrown on. */
export function problemOf(error: unknown, requestId?: string): Problem {
  if (!(error instanceof RegistryFailure)) throw error;
  return {
    code: error.code,
    reason: error.reason,
    ...(error.trouble === "web-page" ? { trouble: error.trouble } : {}),
    message: error.message,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    ...(requestId ? { requestId } : {}),
  };
}
