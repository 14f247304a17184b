import { type ReachabilityOutcome, reachabilityOutcome } from "@/lib/contract/region/reachability";
import type { Region } from "@/lib/mar/region";
import type { Reachability } from "./use-reachability.client";

/** What is said of a region: an outcome, that what is known does not decide it, or that not both have answered yet. */
export type Verdict = ReachabilityOutcome | "unclear" | "unknown";

/** The verdict on a region. It takes answers to the same question: a side's answer from before says nothing of now. */
export function verdictOn({ server, browser, serverAsking, serverFailed }: Reachability, region: Region): Verdict {
  const { state } = browser[region];
  if (serverAsking || serverFailed || state === "asking" || state === "not-asked") return "unknown";
  if (server[region].reachable === undefined) return "unknown";
  return reachabilityOutcome(server[region], state) ?? "unclear";
}
