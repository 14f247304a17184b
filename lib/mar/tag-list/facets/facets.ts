import type { TagName } from "@/lib/mar/tag/tag-name";
import { EVERY_ARCHITECTURE, PLAIN_VARIANT, type TagFilter } from "../filter/filter-term";
import { countValues, type FacetValue } from "./facet-count";
import { datesOf, linesIn, systemsIn } from "./facet-values";
import { partsOf } from "./tag-parts";

const PLAIN: readonly string[] = [PLAIN_VARIANT];

/** `preview` is true if the line has no release: all its tags are previews. */
interface VersionFacetValue extends FacetValue {
  readonly preview: boolean;
}

/** The values of each facet. They are valid values of the filter operator with the same name. */
export interface TagFacets {
  readonly ver: readonly VersionFacetValue[];
  readonly os: readonly FacetValue[];
  readonly variant: readonly FacetValue[];
  readonly arch: readonly FacetValue[];
  readonly date: readonly FacetValue[];
}

/**
 * Counts the tags with each value of each facet. A facet ignores the filter's own conditions on it, so its choices do
 * not remove its other values. Versions are in the order of the tags, dates newest first, the others by count.
 */
export function tagFacets(tags: readonly TagName[], filter: TagFilter): TagFacets {
  const count = (operator: keyof TagFacets, valuesOf: (tag: TagName) => readonly string[]) =>
    countValues({ tags, filter, operator, valuesOf });
  const { lines, systems, previews } = linesAndSystems(tags);
  const years = new Set(filter.terms.flatMap((term) => (term.operator === "date" ? [term.value.slice(0, 4)] : [])));
  return {
    ver: count("ver", (tag) => lines(tag.version)).map((value) => ({ ...value, preview: previews.has(value.value) })),
    os: count("os", (tag) => systems(tag.os)).sort(byCount),
    variant: count("variant", ({ variants }) => (variants.length === 0 ? PLAIN : variants)).sort(byCount),
    arch: count("arch", ({ architecture }) => [architecture ?? EVERY_ARCHITECTURE]).sort(byCount),
    date: count("date", ({ date }) => datesOf(date, years)).sort((a, b) => compare(b, a)),
  };
}

type LinesAndSystems = {
  lines: ReturnType<typeof linesIn>;
  systems: ReturnType<typeof systemsIn>;
  previews: ReadonlySet<string>;
};

const known = new WeakMap<readonly TagName[], LinesAndSystems>();

/** Returns what depends on the list alone; computed once per list. */
function linesAndSystems(tags: readonly TagName[]): LinesAndSystems {
  const before = known.get(tags);
  if (before) return before;
  const lines = linesIn(partsOf(tags, "ver").examples);
  const made = { lines, systems: systemsIn(partsOf(tags, "os").examples), previews: previewLines(tags, lines) };
  known.set(tags, made);
  return made;
}

function previewLines(
  tags: readonly TagName[],
  lines: (version: TagName["version"]) => readonly string[],
): ReadonlySet<string> {
  const released = new Set<string>();
  const previews = new Set<string>();
  for (const { version, prerelease } of tags) {
    for (const line of lines(version)) {
      (prerelease === undefined ? released : previews).add(line);
    }
  }
  return new Set([...previews].filter((line) => !released.has(line)));
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || compare(a, b);
}

function compare(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? -1 : Number(a.value > b.value);
}
