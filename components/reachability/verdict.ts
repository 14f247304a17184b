import {
  type BrowserReachability,
  type ReachabilityOutcome,
  reachabilityOutcome,
  type ServerReachability,
} from "@/lib/contract/reachability";

/** What is said of a region: an outcome, that what is known does not decide it, or that not both have asked yet. */
export type Verdict = ReachabilityOutcome | "unclear" | "unknown";

/** The verdict on a region. */
export function verdictOn(server: ServerReachability, browser: BrowserReachability): Verdict {
  if (browser === "not-asked" || server.reachable === undefined) return "unknown";
  return reachabilityOutcome(server, browser) ?? "unclear";
}
