import { type ReachabilityOutcome, reachabilityOutcome } from "@/lib/contract/region/reachability";
import type { Region } from "@/lib/mar/region";
import type { Reachability } from "./use-reachability.client";

/** The verdict on a region: an outcome, that the facts do not decide it, or that both have not answered yet. */
export type Verdict = ReachabilityOutcome | "unclear" | "unknown";

/**
 * Returns the verdict on a region. Both answers must belong to the same question: an earlier answer says nothing about
 * now.
 */
export function verdictOn({ server, browser, serverAsking, serverFailed }: Reachability, region: Region): Verdict {
  const { state } = browser[region];
  if (serverAsking || serverFailed || state === "asking" || state === "not-asked") return "unknown";
  if (server[region].reachable === undefined) return "unknown";
  return reachabilityOutcome(server[region], state) ?? "unclear";
}
