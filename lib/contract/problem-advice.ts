import { NO_ANSWER, type Problem } from "./problem";

/** Returns true if this server, not the registry, failed. */
export function isOurs({ reason }: Pick<Problem, "reason">): boolean {
  return reason === "busy" || reason === "rate-limited" || reason === NO_ANSWER;
}

/** Returns the message under `failure.advices` that says what to do; `TOOMANYREQUESTSAfter` names the seconds of `retryAfter`. */
export function adviceOn(problem: Pick<Problem, "code" | "reason" | "retryAfter">) {
  const { code, reason, retryAfter } = problem;
  if (retryAfter && (isOurs(problem) || code === "TOOMANYREQUESTS")) return "TOOMANYREQUESTSAfter";
  if (reason === NO_ANSWER) return NO_ANSWER;
  switch (code) {
    case "TOOMANYREQUESTS":
    case "UPSTREAM_INVALID":
    case "UPSTREAM_UNAVAILABLE":
    case "UPSTREAM_TIMEOUT":
    case "NAME_UNKNOWN":
    case "MANIFEST_UNKNOWN":
      return code;
    default:
      return "other";
  }
}
