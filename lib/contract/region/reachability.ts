import * as z from "zod/mini";
import { byRegion } from "@/lib/mar/region";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { type ProblemReason, problemReasonSchema } from "../problem";
import { connectionTroubleSchema } from "./connection-trouble";

/** ISO 8601 in UTC. */
const timeSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));

/**
 * The server's experience with a region's registry endpoint. Covers the requests since `since`: one hour, or less if
 * the server is younger or dropped earlier ones to limit memory.
 */
export const serverReachabilitySchema = z.object({
  /** Whether the newest request got an answer from the registry; 429 counts as one. Missing without requests. */
  reachable: z.optional(z.boolean()),
  /** Why the newest request failed. Missing if it did not fail. */
  failure: z.optional(problemReasonSchema),
  /** The exact trouble, if known. */
  trouble: z.optional(connectionTroubleSchema),
  /** Ids by which MAR's operators can find the newest answer, each as `header: id`. */
  upstreamIds: z.optional(z.array(z.string())),
  /** Time to first byte of the newest success, in milliseconds. */
  timeToFirstByte: z.optional(z.number().check(z.refine((milliseconds) => milliseconds >= 0))),
  /** Of all time, not only of the last hour. */
  lastSuccess: z.optional(timeSchema),
  lastAsked: z.optional(timeSchema),
  requests: wholeNumberSchema,
  /** Share of failed requests, 0 to 1. Missing without requests. */
  errorRate: z.optional(z.number().check(z.refine((rate) => rate >= 0 && rate <= 1))),
  /** Whether the registry throttled the server in the last minutes. */
  throttled: z.boolean(),
  since: timeSchema,
  /**
   * True if the server is configured to ask another address than the region's official host, and so knows nothing of
   * that host.
   */
  otherAddress: z.optional(z.boolean()),
  /** True if the server asks the endpoint through a proxy. */
  viaProxy: z.optional(z.boolean()),
});
export type ServerReachability = z.infer<typeof serverReachabilitySchema>;

/** The server's view of all regions. */
export const reachabilityViewSchema = z.strictObject(byRegion(() => serverReachabilitySchema));
export type ReachabilityView = z.infer<typeof reachabilityViewSchema>;

/**
 * What a browser can find out about a host that lets no other site read its answers: something answered, the connection
 * failed, or nothing came in time. The answer may be an error, as its status cannot be read.
 */
export type BrowserReachability = "not-asked" | "answered" | "failed" | "timed-out";

/** Who reaches a region. Only the server and this browser are known, so "everyone" means both. */
export type ReachabilityOutcome = "both" | "down-for-everyone" | "only-you" | "only-this-server";

/** What each failure says of the endpoint. Failures of single reads leave it reachable. */
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
  // From the registry, or from something between it and the server: a proxy, a login page, a block of this server's
  // address.
  refused: "is-unclear",
  malformed: "is-unclear",
  "foreign-redirect": "is-unclear",
  // The registry was not asked.
  busy: "is-unclear",
  "rate-limited": "is-unclear",
  "no-answer": "is-unclear",
};

/** Returns true if the failure is an answer of the registry itself, which shows that the endpoint is up. */
export function isAnswerOfRegistry(failure: ProblemReason): boolean {
  return MEANING[failure] === "answers";
}

/**
 * Returns who reaches a region's registry endpoint. Returns `undefined` while either side has not asked, or if their
 * results are not conclusive: a browser cannot distinguish an error page from an answer, so it cannot contradict what
 * the server was told.
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
