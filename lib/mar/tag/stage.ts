import type { TagName } from "./tag-name";

/** Nearest to the release first. */
const LABELS: readonly string[] = "rc preview pre prerelease techpreview tp ctp ea eap beta alpha snapshot".split(" ");

type Staged = Pick<TagName, "prerelease" | "unstable">;

/** How far a tag is from a release: 0 for a release itself, more for its previews, most for builds of unfinished work. */
export function stageOf({ prerelease, unstable }: Staged): number {
  if (prerelease !== undefined) {
    return 1 + LABELS.indexOf(prerelease.label);
  }
  return unstable ? 1 + LABELS.length : 0;
}

/** Whether a tag is of no release: a preview, or a build of unfinished work. */
export function isPreview(tag: Staged): boolean {
  return tag.prerelease !== undefined || tag.unstable;
}
