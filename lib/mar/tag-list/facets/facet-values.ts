import { osId } from "@/lib/mar/tag/os-id";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { onceEach } from "../once-each";

const NONE: readonly string[] = [];

/**
 * Returns a reader of a version's facet values: its line, after the first number if that is a tag of its own. As the
 * filter's `ver:10` does, that number counts every 10.
 */
export function linesIn(tags: readonly TagName[]): (version: readonly number[] | undefined) => readonly string[] {
  const majors = new Set<number | undefined>();
  for (const { version } of tags) {
    if (version?.length === 1) {
      majors.add(version[0]);
    }
  }
  return onceEach((version: readonly number[] | undefined) => {
    const line = versionLine(version);
    if (line === undefined || version === undefined) {
      return NONE;
    }
    return version.length > 1 && majors.has(version[0]) ? [String(version[0]), line] : [line];
  });
}

/**
 * Returns a reader of a system's facet values: the system with its release, after the plain name if tags use that:
 * `os:alpine` is every Alpine.
 */
export function systemsIn(tags: readonly TagName[]): (os: TagOs | undefined) => readonly string[] {
  const names = new Set<string | undefined>();
  for (const { os } of tags) {
    if (os !== undefined && os.version === undefined) {
      names.add(os.name);
    }
  }
  return onceEach((os: TagOs | undefined) => {
    if (os === undefined) {
      return NONE;
    }
    return os.version !== undefined && names.has(os.name) ? [os.name, osId(os)] : [osId(os)];
  });
}

/** Returns a date's year, and its month if the filter has chosen from that year. */
export function datesOf(date: string | undefined, years: ReadonlySet<string>): readonly string[] {
  if (date === undefined) {
    return NONE;
  }
  const year = date.slice(0, 4);
  return years.has(year) ? [year, date.slice(0, 7)] : [year];
}
