import { stageOf } from "../tag/stage";
import type { TagName, TagUpdate } from "../tag/tag-name";

/**
 * Compares the releases of two tags of the same software: positive if the first is newer, 0 if the names do not tell.
 * Compares in this order: version, release before previews, update, date, build number.
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

/** Compares number by number. A missing number is less than any. */
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

/** Returns the numbers of revisions and times of day. A commit hash has no order. */
function buildNumbers(build: string | undefined): number[] {
  return build !== undefined && /^\d+(?:\.\d+)*$/.test(build) ? build.split(".").map(Number) : [];
}
