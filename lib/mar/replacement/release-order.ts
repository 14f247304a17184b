import { stageOf } from "../tag/stage";
import type { TagName, TagUpdate } from "../tag/tag-name";

/**
 * Which of two tags names the newer release of the same software: positive for the first, 0 where the names do not tell.
 * In this order count: the version, a release before its previews, the update, the date, the number of the build.
 */
export function compareReleases(a: TagName, b: TagName): number {
  return (
    compareNumbers(a.version ?? [], b.version ?? []) ||
    stageOf(b) - stageOf(a) ||
    (a.prerelease?.number ?? -1) - (b.prerelease?.number ?? -1) ||
    compareNumbers(updateNumbers(a.update), updateNumbers(b.update)) ||
    compareNumbers(dateNumbers(a.date), dateNumbers(b.date)) ||
    compareNumbers(buildNumbers(a.build), buildNumbers(b.build))
  );
}

/** Compares number by number; one that is missing is less than any. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function updateNumbers(update: TagUpdate | undefined): number[] {
  return [update?.cumulative ?? -1, update?.gdr ?? -1, update?.kb ?? -1];
}

function dateNumbers(date: string | undefined): number[] {
  return date?.split("-").map(Number) ?? [];
}

/** Revisions and times of day; a commit's hash has no order. */
function buildNumbers(build: string | undefined): number[] {
  return build !== undefined && /^\d+(?:\.\d+)*$/.test(build) ? build.split(".").map(Number) : [];
}
