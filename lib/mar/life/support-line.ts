import { compareNumbers, compareReleases } from "../replacement/release-order";
import { isPreview } from "../tag/stage";
import type { TagName } from "../tag/tag-name";
import { versionLine } from "../tag/version-line";
import { supportEnd } from "../tag-list/ended-lines";

/** A version line of a repository, or a release of Windows in it (`windows-20h2`); an empty name stands for all tags without one. */
export type SupportLine = {
  line: string;
  /** The last day of support in ISO 8601, if known. */
  ends?: string;
  /** The page that publishes the day; missing where the publisher set it on the image of `tag`. */
  table?: string;
  tags: number;
  /** The tag that people take: the shortest one, no preview if there is another. */
  tag: string;
  newest: string;
  /** When the image of the newest tag was built, in milliseconds since 1970. */
  newestAt?: number;
};

/** Returns true for a release of Windows. */
export function isWindowsLine(line: string): boolean {
  return line.startsWith("windows-");
}

/** Returns the filter of a repository's tags that shows a line; `undefined` if none does. */
export function lineQuery(line: string): string | undefined {
  return /^\d/.test(line) ? `ver:${line}` : undefined;
}

/** Compares lines by version, releases of Windows and tags without either last. */
export function compareLines(a: string, b: string): number {
  const [x, y] = [a, b].map((line) => (/^\d/.test(line) ? line.split(".").map(Number) : undefined));
  if (x && y) return compareNumbers(x, y);
  return Number(x === undefined) - Number(y === undefined) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A tag with what is known of its image: when it was built, and the day that its publisher set. */
export type LineTag = { name: TagName; created: number | undefined; published: string | undefined };

type Line = { ends: string | undefined; table: string | undefined; tags: number; shown: LineTag; newest: LineTag };

/** Lines of one repository: a hostile list has one for each of its tags. */
const MOST_LINES = 100;

/** Gathers the tags of a repository by line. */
export class SupportLines {
  readonly #repository: string;
  readonly #lines = new Map<string, Line>();

  constructor(repository: string) {
    this.#repository = repository;
  }

  add(tag: LineTag): void {
    const end = supportEnd(this.#repository, tag.name);
    const key = end?.line ?? versionLine(tag.name.version) ?? "";
    const line = this.#lines.get(key);
    if (!line) {
      this.#lines.set(key, { ends: end?.day, table: end?.source, tags: 1, shown: tag, newest: tag });
      return;
    }
    line.tags += 1;
    if (isPlainer(tag.name, line.shown.name)) line.shown = tag;
    if (isNewer(tag, line.newest)) line.newest = tag;
  }

  /** Returns all lines, those with a day first; none if no line has a day. */
  found(): SupportLine[] {
    const lines = [...this.#lines].map(([name, line]) => lineOf(name, line));
    const dated = lines.filter(({ ends }) => ends !== undefined);
    if (dated.length === 0) return [];
    const others = lines.filter(({ ends }) => ends === undefined);
    return [...dated, ...others].slice(0, MOST_LINES);
  }
}

function lineOf(line: string, { ends, table, tags, shown, newest }: Line): SupportLine {
  const { published } = shown;
  return {
    line,
    ...(published ? { ends: published } : ends && table ? { ends, table } : {}),
    tags,
    tag: shown.name.name,
    newest: newest.name.name,
    ...(newest.created === undefined ? {} : { newestAt: newest.created }),
  };
}

function isPlainer(a: TagName, b: TagName): boolean {
  const preview = Number(isPreview(a)) - Number(isPreview(b));
  if (preview !== 0) return preview < 0;
  return a.name.length < b.name.length || (a.name.length === b.name.length && a.name < b.name);
}

function isNewer(a: LineTag, b: LineTag): boolean {
  if (a.created !== undefined && b.created !== undefined && a.created !== b.created) return a.created > b.created;
  const releases = compareReleases(a.name, b.name);
  return releases !== 0 ? releases > 0 : isPlainer(a.name, b.name);
}
