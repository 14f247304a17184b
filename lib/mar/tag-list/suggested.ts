import { isPreview } from "@/lib/mar/tag/stage";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { onceEach } from "./once-each";

/** The input of the suggested order. */
export interface Suggestion {
  /** The names that come first, as `firstTags` returns them. */
  readonly first: readonly string[];
  /** Version lines and releases of Windows that come last, as `endedLines` returns them. */
  readonly ended: readonly string[];
}

/** The parts of the suggested order that follow the first tags. */
export const PARTS = { release: 0, preview: 1, ended: 2 };

/**
 * Returns the tags in the suggested order: the chosen first tags, other releases, previews and names that say nothing,
 * ended lines. Within each part, tags keep their order.
 */
export function suggestedOrder(tags: readonly TagName[], { first, ended }: Suggestion): TagName[] {
  const places = new Map(first.map((name, place) => [name, place]));
  const partOf = partReader(ended);
  const chosen: TagName[] = [];
  const parts: TagName[][] = [[], [], []];
  // A plain loop: on a new list, a call per tag costs several times as much.
  for (let position = 0; position < tags.length; position += 1) {
    const tag = tags[position];
    if (!tag) continue;
    const place = places.get(tag.name);
    if (place === undefined) parts[partOf(tag)]?.push(tag);
    else chosen[place] = tag;
  }
  // A chosen tag may have left the list since; `flat` drops its empty slot.
  return [chosen, ...parts].flat();
}

/** Returns a function that tells which part a tag belongs to. */
export function partReader(ended: readonly string[]): (tag: TagName) => number {
  const lineEnded = onceEach((version: TagName["version"]) => {
    const line = `${versionLine(version)}.`;
    return ended.some((end) => line.startsWith(`${end}.`));
  });
  const systemEnded = onceEach(({ version }: TagOs) => ended.includes(`windows-${version}`));
  let version: TagName["version"];
  let isEnded = lineEnded(version);
  return (tag) => {
    // Most tags have the same version as the one before.
    if (tag.version !== version) {
      version = tag.version;
      isEnded = lineEnded(version);
    }
    if (isEnded || (tag.os?.family === "windows" && systemEnded(tag.os))) return PARTS.ended;
    const saysNothing = !tag.version && !tag.understood && !tag.moving;
    return isPreview(tag) || saysNothing ? PARTS.preview : PARTS.release;
  };
}
