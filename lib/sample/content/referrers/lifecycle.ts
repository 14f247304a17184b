import { dayOf, daysLater } from "../calendar/day";
import type { Made } from "../images/made";
import { makeReferrer } from "./referrer";

export const LIFECYCLE_ARTIFACT_TYPE = "application/vnd.microsoft.artifact.lifecycle";
const END_OF_LIFE = "vnd.microsoft.artifact.lifecycle.end-of-life.date";

/** How many times one digest has been marked. */
const MANY = 23;

/** The differences between publishers' marks. */
export const LIFECYCLE_KINDS = ["plain", "many", "timestamp", "manifest-only", "year-ahead"] as const;
export type LifecycleKind = (typeof LIFECYCLE_KINDS)[number];

function mark(subject: Made, kind: LifecycleKind, created: string, date: string): Made {
  const annotations = { "org.opencontainers.image.created": `${created.slice(0, 19)}Z`, [END_OF_LIFE]: date };
  const referrer = makeReferrer(subject, { artifactType: LIFECYCLE_ARTIFACT_TYPE, annotations });
  // A registry may list a referrer without its annotations; then only its manifest has them.
  return kind === "manifest-only" ? { ...referrer, listedWith: undefined } : referrer;
}

/**
 * Returns the marks for the end of an image's life. `replaced` is RFC 3339. Of many marks, the one with the newest
 * `created` counts; the others here name later dates, so using any other gives a wrong answer.
 */
export function lifecycleMarks(subject: Made, kind: LifecycleKind, replaced: string): Made[] {
  const time = Date.parse(replaced);
  const day = dayOf(time);
  if (kind === "many") {
    const marks = Array.from({ length: MANY }, (_, at) => {
      const created = new Date(daysLater(time, at)).toISOString();
      return mark(subject, kind, created, dayOf(daysLater(time, at === MANY - 1 ? 0 : 400 - at)));
    });
    // Registries promise no order, so the newest is neither the first nor the last.
    return [...marks.slice(7), ...marks.slice(0, 7)];
  }
  if (kind === "timestamp") return [mark(subject, kind, replaced, `${day}T23:59:59Z`)];
  if (kind === "year-ahead") return [mark(subject, kind, replaced, dayOf(daysLater(time, 365)))];
  return [mark(subject, kind, replaced, day)];
}
