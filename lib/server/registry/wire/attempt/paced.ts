import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import { isAnswerOfRegistry } from "@/lib/contract/region/reachability";
import type { Verdict } from "@/lib/server/pace/gate";
import { isOutage } from "@/lib/server/pace/outage";
import { type Learned, type Pace, UNPACED } from "@/lib/server/pace/pace";
import type { Question } from "../question";
import type { Attempted } from "./outcome";

/**
 * Returns the pace that a question keeps. A ping keeps none: a visitor presses a button for it, at most one is sent in a second, and
 * whether an endpoint answers it says nothing of what else it allows.
 */
export function paceOf({ endpoint }: Pick<Question, "endpoint">, pace = UNPACED): Pace {
  return endpoint === "ping" ? UNPACED : pace;
}

/**
 * Makes an attempt when the pace permits it, and tells the pace what was learned.
 * @param attempt returns `undefined`, without a request, if the permission was outdated when its place was free
 * @throws RegistryFailure `throttled` if the pace permits no attempt; what the attempt throws
 */
export async function paced<T>(
  pace: Pace,
  { endpoint, subject }: Pick<Question, "endpoint" | "subject">,
  signal: AbortSignal,
  attempt: (isOutdated: () => boolean) => Promise<Attempted<T> | undefined>,
): Promise<Attempted<T>> {
  for (;;) {
    const permit = await pace.enter({ subject, isBlob: endpoint === "blob" }, signal);
    let outcome: Attempted<T> | undefined;
    try {
      outcome = await attempt(permit.isOutdated);
    } finally {
      permit.end(outcome && learnedFrom(outcome));
    }
    if (outcome) return outcome;
  }
}

/** A redirect to a data host is an answer of the registry endpoint. What comes after it is the data host's. */
function learnedFrom(outcome: Attempted<unknown>): Learned {
  if (outcome.ok) return { registry: "answered", data: "answered" };
  const { reason, retryAfter } = outcome.failure;
  const verdict = verdictOf(reason);
  return outcome.ledOn
    ? { registry: "answered", data: verdict, retryAfter }
    : { registry: verdict, retryAfter, outage: isOutage(reason) ? reason : undefined };
}

function verdictOf(reason: ProblemReason): Verdict {
  if (reason === "throttled") return "throttled";
  return isAnswerOfRegistry(reason) ? "answered" : "silent";
}
