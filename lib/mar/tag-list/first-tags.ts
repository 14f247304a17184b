import { osId } from "@/lib/mar/tag/os-id";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { PARTS, partReader } from "./suggested";

/** Rows on one screen. */
const SCREEN = 25;
/** The maximum number of lines on it. With more, each line would get hardly a row. */
const LINES = 8;

/**
 * Returns the tags at the top of the suggested order, at most one screen: `latest`, then the supported version lines,
 * newest first, each with its floating tag, its systems and its variants. A line is supported if it has not ended and
 * has a floating tag. Tags that name only a system, like those of Windows, form a line each.
 * @param tags in the order of `compareTagNames`
 * @param ended lines and releases of Windows, as `endedLines` returns them
 */
export function firstTags(tags: readonly TagName[], ended: readonly string[]): string[] {
  const partOf = partReader(ended);
  const latest: TagName[] = [];
  const lines = new Map<string, TagName[]>();
  for (const tag of tags) {
    if (partOf(tag) !== PARTS.release) continue;
    if (isMovingAlone(tag)) {
      latest.push(tag);
      continue;
    }
    const name = lineName(tag);
    if (name === undefined || !startsLine(tag)) continue;
    const line = lines.get(name);
    if (line) line.push(tag);
    else lines.set(name, [tag]);
  }
  const serviced = [...lines.values()].slice(0, LINES);
  const share = Math.max(1, Math.floor((SCREEN - latest.length) / serviced.length));
  return [...latest, ...serviced.flatMap((line) => plainFirst(line).slice(0, share))].map(({ name }) => name);
}

/** Returns whether `firstTags` may choose this tag, provided its release has not ended. */
export function mayComeFirst(tag: TagName): boolean {
  return isMovingAlone(tag) || startsLine(tag);
}

/** Returns whether the name is `latest` or similar, with nothing else. */
function isMovingAlone({ moving, segments }: TagName): boolean {
  return moving && segments.length === 1;
}

function startsLine(tag: TagName): boolean {
  return tag.floating === true && tag.architecture === undefined && lineName(tag) !== undefined;
}

function lineName({ version, moving, os }: TagName): string | undefined {
  return version || moving || !os ? versionLine(version) : osId(os);
}

/** Orders the tags of a line: one without variants for each system, then the systems' other releases, then variants. */
function plainFirst(line: readonly TagName[]): TagName[] {
  const systems = new Set<string | undefined>();
  const ranks: [TagName[], TagName[], TagName[]] = [[], [], []];
  for (const tag of line) {
    const rank = tag.variants.length > 0 ? 2 : systems.has(tag.os?.name) ? 1 : 0;
    ranks[rank].push(tag);
    if (rank === 0) systems.add(tag.os?.name);
  }
  return ranks.flat();
}
