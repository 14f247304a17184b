import type { ProblemCode } from "../problem";

/** What is wrong with a region. */
export const REGION_PROBLEMS = ["NAME_UNKNOWN"] as const satisfies readonly ProblemCode[];

/** What is wrong with a region or a repository. */
export const NAME_PROBLEMS = ["NAME_INVALID", "NAME_UNKNOWN"] as const satisfies readonly ProblemCode[];

/** How the registry fails, or throttles; this server throttles too. */
export const UPSTREAM_PROBLEMS = [
  "TOOMANYREQUESTS",
  "UPSTREAM_INVALID",
  "UPSTREAM_UNAVAILABLE",
  "UPSTREAM_TIMEOUT",
] as const satisfies readonly ProblemCode[];
