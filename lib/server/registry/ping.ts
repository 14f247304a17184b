import "server-only";
import type { EndpointContext } from "./endpoint-context";
import { parseJson } from "./manifest/json";
import { pingUrl } from "./urls";
import { createBudget } from "./wire/attempt/budget";

/**
 * Checks that the registry endpoint exists and speaks the distribution-spec. `milliseconds` is the duration of the
 * successful attempt.
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
    // A ping asks for the state now, so a timeout is not retried.
    createBudget(limits.attemptMilliseconds),
    signal,
  );
  // The spec defines only the status, so the body may be empty; a proxy's login page is neither empty nor JSON.
  if (bytes.byteLength > 0) parseJson(bytes, subject);
  return { milliseconds };
}
