import { osId } from "@/lib/mar/tag/os-id";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { LEAST_BUILD_NUMBER, versionLine } from "@/lib/mar/tag/version-line";
import { isWindowsBuild } from "@/lib/mar/tag/windows-release";

/**
 * A heading of the list. `floating` holds a line's moving tags: its `label` is the line, or empty for tags without one
 * such as `latest`. `version`, `os` and `date` (for tags without a version) have theirs as label; other groups have
 * none.
 */
interface TagGroupRow {
  readonly kind: "group";
  readonly group: "floating" | "version" | "os" | "build" | "update" | "date" | "other";
  readonly label: string;
  readonly count: number;
}

interface TagRow {
  readonly kind: "tag";
  readonly tag: TagName;
}

export type TagListRow = TagGroupRow | TagRow;

/**
 * Groups a list of tags into rows. The tags must be in the order of `compareTagNames`, which keeps each group together.
 */
export function groupTags(tags: readonly TagName[]): TagListRow[] {
  const rows: TagListRow[] = [];
  for (let start = 0; start < tags.length; ) {
    const [group, label] = groupOf(tags[start]);
    let end = start + 1;
    while (end < tags.length && isIn(tags[end], group, label)) {
      end += 1;
    }
    rows.push({ kind: "group", group, label, count: end - start });
    for (const tag of tags.slice(start, end)) {
      rows.push({ kind: "tag", tag });
    }
    start = end;
  }
  return rows;
}

function isIn(tag: TagName | undefined, group: TagGroupRow["group"], label: string): boolean {
  const [ofTag, labelOfTag] = groupOf(tag);
  return ofTag === group && labelOfTag === label;
}

/** Returns the group of a tag, and its label. */
export function groupOf(tag: TagName | undefined): [TagGroupRow["group"], string] {
  if (tag?.version !== undefined) {
    if ((tag.version[0] ?? 0) >= LEAST_BUILD_NUMBER) {
      return ["build", ""];
    }
    return tag.floating === true
      ? ["floating", versionLine(tag.version) ?? ""]
      : ["version", versionLabel(tag, tag.version)];
  }
  if (tag?.floating === true && (tag.os === undefined || tag.moving || tag.prerelease !== undefined)) {
    return ["floating", ""];
  }
  if (tag?.os !== undefined) {
    return ["os", osId(tag.os)];
  }
  if (tag?.update !== undefined) {
    return ["update", ""];
  }
  return tag?.date === undefined ? ["other", ""] : ["date", tag.date.slice(0, 4)];
}

/**
 * Returns the label of a version. Windows has a build per month with one or two tags each, so builds are grouped by
 * release.
 */
function versionLabel({ prerelease }: TagName, version: readonly number[]): string {
  const numbers = (isWindowsBuild(version) ? version.slice(0, 3) : version).join(".");
  if (prerelease === undefined) {
    return numbers;
  }
  const { label, number } = prerelease;
  return `${numbers}-${label}${number === undefined ? "" : `.${number}`}`;
}
