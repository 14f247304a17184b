import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { requestId } from "../exchange/request-id";
import { RegistryFailure } from "./registry-failure";

/** A registry failure as the contract carries it, with the id of the request that met it; anything else is a fault of our own and thrown on. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof RegistryFailure)) throw error;
  const id = requestId();
  return {
    code: error.code,
    reason: error.reason,
    ...(error.trouble === "web-page" ? { trouble: error.trouble } : {}),
    message: error.message,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    ...(id ? { requestId: id } : {}),
  };
}
