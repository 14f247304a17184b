import type { TagName } from "../tag-name";
import { sortableTag, tagListReader } from "./sortable-tag";

/**
 * Compares tags in the order people expect: `latest`, then the newest version first. Within a line, floating tags come
 * before patches, numbers compare by value, a release comes before its previews (semantic versioning's precedence,
 * reversed), and names for all platforms before those of one architecture. Returns 0 for equal names only.
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

/** Returns the parsed names in the order of `compareTagNames`. Parses each name once. */
export function tagNamesInOrder(names: readonly string[]): TagName[] {
  const read = names.map(tagListReader());
  const versions = placesOf(read.map((sortable) => sortable.versionKey));
  const details = placesOf(read.map((sortable) => sortable.detailsKey));
  return read
    .map(({ tag }, index) => ({ tag, version: versions[index] ?? 0, details: details[index] ?? 0 }))
    .sort((a, b) => a.version - b.version || a.details - b.details || compareTexts(a.tag.name, b.tag.name))
    .map(({ tag }) => tag);
}

/** Returns the rank of each key. A list has few distinct keys, and ranks compare much faster. */
function placesOf(keys: readonly string[]): number[] {
  const places = new Map([...new Set(keys)].sort(compareTexts).map((key, place) => [key, place]));
  return keys.map((key) => places.get(key) ?? 0);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
