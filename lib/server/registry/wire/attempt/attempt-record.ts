import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import type { Outcome } from "./outcome";

/**
 * How one request to the registry endpoint ended. `milliseconds` is how long its first byte, or its failure, was waited
 * for; `upstreamIds` are those under which MAR's operators find the answer again.
 */
type AttemptRecord = {
  outcome: "success" | ProblemReason;
  milliseconds: number;
  trouble?: ConnectionTrouble;
  upstreamIds: readonly string[];
};

export type OnAttempt = (record: AttemptRecord) => void;

/** What an attempt has seen so far: its first answer, and whether that led on to a data host. */
export type Sighting = { firstByte?: number; upstreamIds: readonly string[]; ledOn: boolean };

/**
 * Makes an attempt and tells how it went. Whatever goes wrong at a data host is no failure of the registry endpoint, which
 * has answered by leading there. An attempt whose asker has gone is not told of.
 */
export async function recorded<T>(
  onAttempt: OnAttempt,
  attempt: (sighting: Sighting) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const started = performance.now();
  const sighting: Sighting = { upstreamIds: [], ledOn: false };
  const outcome = await attempt(sighting);
  const { firstByte = performance.now(), upstreamIds, ledOn } = sighting;
  const failure = outcome.ok || ledOn ? undefined : outcome.failure;
  onAttempt({
    outcome: failure?.reason ?? "success",
    milliseconds: firstByte - started,
    upstreamIds,
    ...(failure?.trouble ? { trouble: failure.trouble } : {}),
  });
  return outcome;
}
