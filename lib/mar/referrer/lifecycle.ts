import type { Descriptor } from "@/lib/oci/manifest/manifest";

/** Artifact type of the referrers by which publishers set an end-of-life date. */
export const LIFECYCLE_ARTIFACT_TYPE = "application/vnd.microsoft.artifact.lifecycle";

const END_OF_LIFE = "vnd.microsoft.artifact.lifecycle.end-of-life.date";
const CREATED = "org.opencontainers.image.created";

/** Annotations of an index entry or a manifest. */
type Annotations = Readonly<Record<string, string>> | undefined;

/**
 * Returns the lifecycle marks among the referrers of a digest, the newest `created` first: a digest can have dozens,
 * and the newest counts. Marks without a creation date come last, in the order of the list.
 */
export function lifecycleMarks(referrers: readonly Descriptor[]): Descriptor[] {
  return referrers
    .filter(({ artifactType }) => artifactType === LIFECYCLE_ARTIFACT_TYPE)
    .sort((a, b) => createdAt(b.annotations) - createdAt(a.annotations));
}

/** Returns the end-of-life date that the newest mark among the referrers of a digest is listed with. */
export function publishedEnd(referrers: readonly Descriptor[]): string | undefined {
  return endOfLifeDay(lifecycleMarks(referrers)[0]?.annotations);
}

/**
 * Returns the end-of-life date in annotations as a day (`2024-11-12`). Publishers write days, and times such as
 * `2022-12-31T23:59:59Z`. Returns `undefined` if it is missing or not a date.
 */
export function endOfLifeDay(annotations: Annotations): string | undefined {
  const text = annotations?.[END_OF_LIFE] ?? "";
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)?.[1];
  if (!day) return undefined;
  // Days such as 31 February would be read as another day, so they are refused.
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day;
}

function createdAt(annotations: Annotations): number {
  const milliseconds = Date.parse(annotations?.[CREATED] ?? "");
  return Number.isNaN(milliseconds) ? Number.NEGATIVE_INFINITY : milliseconds;
}
