import "server-only";
import { errors } from "undici";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Limits } from "@/lib/server/registry/limits";
import { TimeLimitReached } from "@/lib/server/waiting/time-limit";
import { troubleOfCode } from "./connection-trouble";
import type { Failed } from "./outcome";

const TIMEOUTS = ["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"];

/**
 * Returns the failure of an attempt without a complete answer. Only the code of the cause is reported, never an
 * address.
 */
export function failureOfConnection(error: unknown, subject: string, limits: Limits): Failed {
  if (error instanceof RegistryFailure) return { ok: false, failure: error, attempts: 1 };
  const code = codeOf(error);
  if (error instanceof TimeLimitReached || TIMEOUTS.includes(code)) {
    const failure = new RegistryFailure("timeout", `${subject}: the registry endpoint did not answer in time`, {
      trouble: troubleOfCode(code) ?? "answer-timeout",
    });
    return { ok: false, failure, attempts: limits.timeoutAttempts };
  }
  if (code === "UND_ERR_HEADERS_OVERFLOW") {
    return {
      ok: false,
      failure: new RegistryFailure("too-large", `${subject}: the headers are too large`),
      attempts: 1,
    };
  }
  if (error instanceof errors.HTTPParserError) {
    return { ok: false, failure: new RegistryFailure("malformed", `${subject}: the answer is not HTTP`), attempts: 1 };
  }
  const trouble = troubleOfCode(code);
  // The name does not exist, or no resolver could be asked.
  const isUnresolved = trouble === "name-not-resolved" || trouble === "resolver-failed";
  const what = isUnresolved ? "the host's name does not resolve" : "the connection failed";
  const reason = isUnresolved ? "unresolved" : "unreachable";
  const failure = new RegistryFailure(reason, `${subject}: ${what}${code && ` (${code})`}`, { trouble });
  return { ok: false, failure, attempts: limits.attempts };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return "";
  return error.code;
}
