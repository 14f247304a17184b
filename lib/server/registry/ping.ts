import "server-only";
import type { EndpointContext } from "./endpoint-context";
import { parseJson } from "./manifest/json";
import { pingUrl } from "./urls";
import { createBudget } from "./wire/attempt/budget";

/**
 * Asks whether the registry endpoint is there and speaks the distribution-spec. `milliseconds` is how long the attempt
 * took that brought the answer.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#determining-support
 */
export async function ping(
  { origin, transport, limits }: EndpointContext,
  signal: AbortSignal,
): Promise<{ milliseconds: number }> {
  const subject = "the registry endpoint";
  const { bytes, milliseconds } = await transport(
    {
      endpoint: "ping",
      url: pingUrl(origin),
      subject,
      accept: "application/json",
      bytes: limits.errorBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    // Somebody wants to know how it is now: one who does not answer is not waited for again.
    createBudget(limits.attemptMilliseconds),
    signal,
  );
  // The spec asks for the status alone, so the body may be empty; a proxy's login page is neither empty nor JSON.
  if (bytes.byteLength > 0) parseJson(bytes, subject);
  return { milliseconds };
}
