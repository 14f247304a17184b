import { isPreview } from "@/lib/mar/tag/stage";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { onceEach } from "./once-each";

/** What the suggested order is made with. */
export interface Suggestion {
  /** The names that come first, as `firstTags` gives them. */
  readonly first: readonly string[];
  /** Version lines and releases of Windows that come last, as `endedLines` gives them. */
  readonly ended: readonly string[];
}

/** The parts of the suggested order after the tags that come first. */
export const PARTS = { release: 0, preview: 1, ended: 2 };

/**
 * Tags with what most people want first: those that are chosen, then the other releases, then previews and names that say
 * nothing, and ended lines last. Within each part tags keep their order.
 */
export function suggestedOrder(tags: readonly TagName[], { first, ended }: Suggestion): TagName[] {
  const places = new Map(first.map((name, place) => [name, place]));
  const partOf = partReader(ended);
  const chosen: TagName[] = [];
  const parts: TagName[][] = [[], [], []];
  // A plain loop: a call for each tag costs several times as much on a list that has just come.
  for (let position = 0; position < tags.length; position += 1) {
    const tag = tags[position];
    if (!tag) continue;
    const place = places.get(tag.name);
    if (place === undefined) parts[partOf(tag)]?.push(tag);
    else chosen[place] = tag;
  }
  // A tag can have left the list since it was chosen: `flat` leaves its place out.
  return [chosen, ...parts].flat();
}

/** A reader of the part that a tag of a list belongs to. */
export function partReader(ended: readonly string[]): (tag: TagName) => number {
  const lineEnded = onceEach((version: TagName["version"]) => {
    const line = `${versionLine(version)}.`;
    return ended.some((end) => line.startsWith(`${end}.`));
  });
  const systemEnded = onceEach(({ version }: TagOs) => ended.includes(`windows-${version}`));
  let version: TagName["version"];
  let isEnded = lineEnded(version);
  return (tag) => {
    // Most tags have the version of the one before them.
    if (tag.version !== version) {
      version = tag.version;
      isEnded = lineEnded(version);
    }
    if (isEnded || (tag.os?.family === "windows" && systemEnded(tag.os))) return PARTS.ended;
    const saysNothing = !tag.version && !tag.understood && !tag.moving;
    return isPreview(tag) || saysNothing ? PARTS.preview : PARTS.release;
  };
}
