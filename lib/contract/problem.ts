import * as z from "zod/mini";

/** The error codes of the API, with the HTTP status of each. */
export const PROBLEM_STATUS = {
  NAME_INVALID: 400,
  TAG_INVALID: 400,
  DIGEST_INVALID: 400,
  PAGINATION_NUMBER_INVALID: 400,
  NAME_UNKNOWN: 404,
  MANIFEST_UNKNOWN: 404,
  UNSUPPORTED: 405,
  TOOMANYREQUESTS: 429,
  UPSTREAM_INVALID: 502,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
} as const;

export const problemCodeSchema = z.enum(
  Object.keys(PROBLEM_STATUS) as [keyof typeof PROBLEM_STATUS, ...(keyof typeof PROBLEM_STATUS)[]],
);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** Why a browser has no answer: this server gave none, or its answer broke off. Only browsers find that out. */
export const NO_ANSWER = "no-answer";

/**
 * What exactly went wrong at the registry endpoint; the message catalog has words for each. `digest-mismatch`,
 * `too-large`, `malformed`, `foreign-link`, `foreign-redirect`, `endless-pages` and `unreadable` (reading it takes more
 * time or memory than one document may) map to UPSTREAM_INVALID. `refused` (403), `unavailable` (5xx), `unreachable`
 * (reset, no connection) and `unresolved` (no resolver has an address for the host) map to UPSTREAM_UNAVAILABLE. `busy`
 * and `rate-limited` are this server's own: no slot to ask was free in time, or one client asked for too much that is
 * not cached.
 */
export const problemReasonSchema = z.enum([
  "digest-mismatch",
  "too-large",
  "malformed",
  "foreign-link",
  "foreign-redirect",
  "endless-pages",
  "unreadable",
  "refused",
  "unavailable",
  "unreachable",
  "unresolved",
  "throttled",
  "busy",
  "rate-limited",
  "timeout",
  "unknown-repository",
  "unknown-manifest",
  NO_ANSWER,
]);
export type ProblemReason = z.infer<typeof problemReasonSchema>;

/** A failure as pages and NDJSON lines carry it. `retryAfter` is in seconds. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  reason: z.optional(problemReasonSchema),
  /** Set if a web page came in place of the registry's answer: something between answered. */
  trouble: z.optional(z.literal("web-page")),
  message: z.string(),
  requestId: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;
