import { osId } from "@/lib/mar/tag/os-id";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { PARTS, partReader } from "./suggested";

/** How many rows a screen shows. */
const SCREEN = 25;
/** Of how many lines it shows tags: of more lines than these each would have hardly a row. */
const LINES = 8;

/**
 * The tags that come first in the suggested order, one screen at most: `latest`, then the version lines that are serviced,
 * the newest first, each with its floating tag, its systems and its variants. A line counts as serviced if it has not ended
 * and has a floating tag. Tags that name a system alone, as those of Windows do, are a line each.
 * @param tags in the order of `compareTagNames`
 * @param ended lines and releases of Windows, as `endedLines` gives them
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

/** Whether a tag is one of those that `firstTags` chooses from, if it is of a release that has not ended. */
export function mayComeFirst(tag: TagName): boolean {
  return isMovingAlone(tag) || startsLine(tag);
}

/** `latest` and the like. */
function isMovingAlone({ moving, segments }: TagName): boolean {
  return moving && segments.length === 1;
}

function startsLine(tag: TagName): boolean {
  return tag.floating === true && tag.architecture === undefined && lineName(tag) !== undefined;
}

function lineName({ version, moving, os }: TagName): string | undefined {
  return version || moving || !os ? versionLine(version) : osId(os);
}

/** The tags of a line: one without variants for each system, then the systems' other releases, then variants. */
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
