import type { TagName } from "../tag-name";
import { sortableTag, tagListReader } from "./sortable-tag";

/**
 * A total order of tags for people: `latest`, then the newest version first, in each line its floating tags before its
 * patches, numbers by value, a release before its previews (semantic versioning's precedence, turned round), names for
 * every platform before those of one architecture; 0 for equal names alone.
 * @see https://semver.org/spec/v2.0.0.html#spec-item-11
 */
export function compareTagNames(a: TagName, b: TagName): number {
  const left = sortableTag(a);
  const right = sortableTag(b);
  return (
    compareTexts(left.versionKey, right.versionKey) ||
    compareTexts(left.detailsKey, right.detailsKey) ||
    compareTexts(a.name, b.name)
  );
}

/** The parts of every name, in the order of `compareTagNames`; each name is read once. */
export function tagNamesInOrder(names: readonly string[]): TagName[] {
  const read = names.map(tagListReader());
  const versions = placesOf(read.map((sortable) => sortable.versionKey));
  const details = placesOf(read.map((sortable) => sortable.detailsKey));
  return read
    .map(({ tag }, index) => ({ tag, version: versions[index] ?? 0, details: details[index] ?? 0 }))
    .sort((a, b) => a.version - b.version || a.details - b.details || compareTexts(a.tag.name, b.tag.name))
    .map(({ tag }) => tag);
}

/** The place of each key among all of them: a list has few different keys, and places are compared much faster. */
function placesOf(keys: readonly string[]): number[] {
  const places = new Map([...new Set(keys)].sort(compareTexts).map((key, place) => [key, place]));
  return keys.map((key) => places.get(key) ?? 0);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
