import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import type { PacedHost } from "@/lib/server/pace/pace";
import type { Endpoint } from "../question";
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

/**
 * One attempt as it was sent, redirects included, whoever failed. `outcome` is `abandoned` if nobody waited any more, `status` that of the last
 * answer, `number` counts the attempts at one question from 1. Times are by `performance.now()`.
 */
export type Call = {
  endpoint: Endpoint;
  host: PacedHost;
  outcome: "success" | "abandoned" | ProblemReason;
  status: number | undefined;
  number: number;
  began: number;
  ended: number;
};

export type OnCall = (call: Call) => void;

/** What an attempt has seen so far: its first answer, the status of its last, and whether the first redirected to a data host. */
export type Sighting = { firstByte?: number; status?: number; upstreamIds: readonly string[]; ledOn: boolean };

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
