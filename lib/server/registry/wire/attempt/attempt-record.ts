import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import type { Outcome } from "./outcome";

/**
 * The outcome of one request to the registry endpoint. `milliseconds` is the time to its first byte or its failure;
 * `upstreamIds` are the ids by which MAR's operators can find the answer.
 */
type AttemptRecord = {
  outcome: "success" | ProblemReason;
  milliseconds: number;
  trouble?: ConnectionTrouble;
  upstreamIds: readonly string[];
};

export type OnAttempt = (record: AttemptRecord) => void;

/** What an attempt has seen so far: its first answer, and whether that redirected to a data host. */
export type Sighting = { firstByte?: number; upstreamIds: readonly string[]; ledOn: boolean };

/**
 * Makes an attempt and reports its outcome. A failure at a data host does not count against the registry endpoint,
 * whose redirect was an answer. An attempt whose caller has left is not reported.
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
