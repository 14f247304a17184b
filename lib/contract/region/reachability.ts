import * as z from "zod/mini";
import { byRegion } from "@/lib/mar/region";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { type ProblemReason, problemReasonSchema } from "../problem";
import { connectionTroubleSchema } from "./connection-trouble";

/** ISO 8601 in UTC. */
const timeSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));

/**
 * How the server has fared with a region's registry endpoint. What counts are the requests
 * since `since`: an hour, or less where the server is younger or has forgotten earlier ones to stay within bounds.
 */
export const serverReachabilitySchema = z.object({
  /** Whether the newest of them got an answer from the registry, be it that it is asked too often. Missing without any. */
  reachable: z.optional(z.boolean()),
  /** What the newest of them failed of; missing where it did not fail. */
  failure: z.optional(problemReasonSchema),
  /** The same more exactly, where that is known. */
  trouble: z.optional(connectionTroubleSchema),
  /** Under which MAR's operators find the newest answer again, each as `header: id`. */
  upstreamIds: z.optional(z.array(z.string())),
  /** Milliseconds that the newest success took. */
  timeToFirstByte: z.optional(z.number().check(z.refine((milliseconds) => milliseconds >= 0))),
  /** Of all time, not of the last hour alone. */
  lastSuccess: z.optional(timeSchema),
  lastAsked: z.optional(timeSchema),
  requests: wholeNumberSchema,
  /** Share of them that failed, 0 to 1; missing without any. */
  errorRate: z.optional(z.number().check(z.refine((rate) => rate >= 0 && rate <= 1))),
  /** Whether the registry has limited the server in the last minutes. */
  throttled: z.boolean(),
  since: timeSchema,
  /** Whether the server is set to ask another address than the region's official host, so that it knows nothing of that. */
  otherAddress: z.optional(z.boolean()),
});
export type ServerReachability = z.infer<typeof serverReachabilitySchema>;

/** What the server says of all regions. */
export const reachabilityViewSchema = z.strictObject(byRegion(() => serverReachabilitySchema));
export type ReachabilityView = z.infer<typeof reachabilityViewSchema>;

/**
 * What a browser finds out about a host that lets no other site read its answers: that something answered, that the
 * connection failed, or that nothing came in time. An answer may be an error: its status cannot be seen.
 */
export type BrowserReachability = "not-asked" | "answered" | "failed" | "timed-out";

/** Who reaches a region; nobody else is known, so that "everyone" is the server and this browser. */
export type ReachabilityOutcome = "both" | "down-for-everyone" | "only-you" | "only-this-server";

/** What each failure says of the endpoint. Those that only some readings meet leave it reachable. */
const MEANING: Record<ProblemReason, "answers" | "is-down" | "is-not-reached" | "is-unclear"> = {
  throttled: "answers",
  "unknown-repository": "answers",
  "unknown-manifest": "answers",
  "digest-mismatch": "answers",
  "too-large": "answers",
  "foreign-link": "answers",
  "endless-pages": "answers",
  unreadable: "answers",
  unavailable: "is-down",
  unreachable: "is-not-reached",
  unresolved: "is-not-reached",
  timeout: "is-not-reached",
  // The registry, or what stands between it and the server: a proxy, a login page, a block of this server's address.
  refused: "is-unclear",
  malformed: "is-unclear",
  "foreign-redirect": "is-unclear",
  // The registry was not asked.
  busy: "is-unclear",
  "rate-limited": "is-unclear",
};

/** True where a failure is an answer of the registry itself, so that the endpoint is there. */
export function isAnswerOfRegistry(failure: ProblemReason): boolean {
  return MEANING[failure] === "answers";
}

/**
 * Who reaches a region's registry endpoint. `undefined` while one of both has not asked, and where what they know does
 * not decide it: a browser cannot tell an error page from an answer, so it cannot contradict what the server was told.
 */
export function reachabilityOutcome(
  { reachable, failure }: Pick<ServerReachability, "reachable" | "failure">,
  browser: BrowserReachability,
): ReachabilityOutcome | undefined {
  if (reachable === undefined || browser === "not-asked") return undefined;
  const browserConnects = browser === "answered";
  if (reachable) return browserConnects ? "both" : "only-you";
  switch (failure && MEANING[failure]) {
    case "is-down":
      return "down-for-everyone";
    case "is-not-reached":
      return browserConnects ? "only-this-server" : "down-for-everyone";
    default:
      return undefined;
  }
}
