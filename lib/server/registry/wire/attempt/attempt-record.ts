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
 * Returns the record of an attempt that began at `started`, by `performance.now()`. A failure at a data host does not
 * count against the registry endpoint, whose redirect was an answer.
 */
export function recordOf(
  outcome: Outcome<unknown>,
  { firstByte = performance.now(), upstreamIds, ledOn }: Sighting,
  started: number,
): AttemptRecord {
  const failure = outcome.ok || ledOn ? undefined : outcome.failure;
  return {
    outcome: failure?.reason ?? "success",
    milliseconds: firstByte - started,
    upstreamIds,
    ...(failure?.trouble ? { trouble: failure.trouble } : {}),
  };
}
