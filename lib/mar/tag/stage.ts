import type { TagName } from "./tag-name";

/** From the nearest to a release to the farthest. */
const LABELS: readonly string[] = "rc preview pre prerelease techpreview tp ctp ea eap beta alpha snapshot".split(" ");

type Staged = Pick<TagName, "prerelease" | "unstable">;

/** Returns how far a tag is from a release: 0 for a release, more for previews, most for unfinished builds. */
export function stageOf({ prerelease, unstable }: Staged): number {
  if (prerelease !== undefined) {
    return 1 + LABELS.indexOf(prerelease.label);
  }
  return unstable ? 1 + LABELS.length : 0;
}

/** Returns whether a tag is a preview or an unfinished build. */
export function isPreview(tag: Staged): boolean {
  return tag.prerelease !== undefined || tag.unstable;
}
