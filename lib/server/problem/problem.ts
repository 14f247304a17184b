import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { spoilDraft } from "../exchange/draft";
import { requestId } from "../exchange/request-id";
import { RegistryFailure } from "./registry-failure";

/**
 * Converts a registry failure to the contract's problem, with the request's id. Rethrows any other error as a fault of
 * our own.
 */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof RegistryFailure)) throw error;
  // That something does not exist is an answer, any other failure is none that may be kept.
  if (error.reason !== "unknown-repository" && error.reason !== "unknown-manifest") spoilDraft();
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

/** Throttled without a word how long: as long as a client should wait, in seconds. */
const USUAL_WAIT = 5;

/** Returns the `Retry-After` of an answer with this problem, in seconds; `undefined` if waiting would not help. */
export function secondsToWait({ code, retryAfter }: Pick<Problem, "code" | "retryAfter">): number | undefined {
  return retryAfter ?? (code === "TOOMANYREQUESTS" ? USUAL_WAIT : undefined);
}
