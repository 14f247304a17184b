import "server-only";
import type { Dispatcher } from "undici";
import type { ProblemReason } from "@/lib/contract/problem";
import { boundedWait } from "@/lib/server/pace/pauses";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Limits } from "@/lib/server/registry/limits";
import { drain, readBody } from "../body";
import { header } from "../header";
import type { Question } from "../question";
import { errorCodes, reasonOfNotFound } from "./not-found";
import type { Failed } from "./outcome";
import { retryAfterSeconds } from "./retry-after";
import { upstreamIdNote } from "./upstream-id";

/** Sent by intermediaries, never by a registry: https://www.rfc-editor.org/rfc/rfc6585#section-6 */
const NETWORK_AUTHENTICATION_REQUIRED = 511;

/** Returns the failure of an answer that is neither 200 nor a redirect. Reads or discards its body. */
export async function failureOfStatus(
  response: Dispatcher.ResponseData,
  { endpoint, subject }: Question,
  limits: Limits,
): Promise<Failed> {
  const { statusCode: status, headers } = response;
  const failed = (reason: ProblemReason, attempts: number, retryAfter?: number): Failed => {
    const message = `${subject}: the registry endpoint answered ${status}${upstreamIdNote(headers)}`;
    return { ok: false, failure: new RegistryFailure(reason, message, { retryAfter }), attempts };
  };
  if (status === NETWORK_AUTHENTICATION_REQUIRED) {
    await drain(response, limits.errorBytes);
    const message = `${subject}: a network on the way requires a login`;
    return { ok: false, failure: new RegistryFailure("malformed", message, { trouble: "web-page" }), attempts: 1 };
  }
  if (status === 429 || status === 408 || status >= 500) {
    await drain(response, limits.errorBytes);
    if (status === 408) return failed("timeout", limits.timeoutAttempts);
    const retryAfter = retryAfterSeconds(header(headers, "retry-after"), Date.now());
    if (status !== 429) return failed("unavailable", limits.attempts, retryAfter);
    // Told to visitors, so it must be true: nothing longer is obeyed.
    return failed("throttled", limits.attempts, retryAfter === undefined ? undefined : boundedWait(retryAfter));
  }
  const body = await readErrorBody(response, limits);
  if (status === 404) return failed(reasonOfNotFound(endpoint, body), 1);
  if (status === 403 && body === "") return failed("refused", limits.refusedAttempts);
  return failed(status < 400 ? "malformed" : reasonOfRefusal(endpoint, body), 1);
}

/** Some registries answer "denied" instead of "not found". */
function reasonOfRefusal(endpoint: Question["endpoint"], body: string): ProblemReason {
  if (endpoint === "ping" || endpoint === "catalog") return "refused";
  return errorCodes(body).includes("NAME_UNKNOWN") ? "unknown-repository" : "refused";
}

/**
 * Returns an error's body as text, without byte-order mark. A body larger than the limit cannot be an error of the spec
 * and returns no text.
 */
async function readErrorBody(response: Dispatcher.ResponseData, limits: Limits): Promise<string> {
  try {
    return new TextDecoder().decode(await readBody(response, limits.errorBytes, "an error"));
  } catch (error) {
    if (error instanceof RegistryFailure) return "(unread)";
    throw error;
  }
}
