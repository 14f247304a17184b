import { isFloating, isFrameworkVersion } from "../floating";
import { parseTagName } from "../parse";
import type { TagName, TagSegment } from "../tag-name";
import { detailsKey, versionKey } from "./order-key";

/** A parsed tag with the two texts of its sort key, which follow each other. */
export interface SortableTag {
  readonly tag: TagName;
  readonly versionKey: string;
  readonly detailsKey: string;
}

interface VersionText {
  readonly numbers: readonly number[];
  readonly segment: TagSegment;
  /** A stand-in for the version: with it, the rest of the name reads the same and the tag floats in the same cases. */
  readonly alike: string;
}

// A version of two or three short numbers. Such text is always read as a version, whatever follows it. How the rest is
// read depends only on the count of numbers and on whether it is a .NET Framework version.
const PLAIN_VERSION = /^v?\d{1,4}\.\d{1,5}(?:\.\d{1,5})?$/i;
const LONGEST = 120;

/**
 * Returns a reader for the names of one list; its results equal those of `parseTagName`. A list combines few versions
 * with few endings (`-noble-chiseled-arm64v8`): each is parsed once, and the parts are shared.
 */
export function tagListReader(): (name: string) => SortableTag {
  const versions = new Map<string, VersionText | undefined>();
  const endings = new Map<string, SortableTag>();
  return (name) => {
    const dash = name.indexOf("-");
    const text = dash === -1 ? name : name.slice(0, dash);
    let version = versions.get(text);
    if (version === undefined && name.length <= LONGEST) {
      version = plainVersion(text);
      versions.set(text, version);
    }
    if (version === undefined) {
      return sortableTag(parseTagName(name));
    }
    const end = name.slice(text.length);
    const alike = version.alike + end;
    let ending = endings.get(alike);
    if (ending === undefined) {
      ending = sortableTag(parseTagName(alike));
      endings.set(alike, ending);
    }
    const tag = withVersion(ending.tag, name, version);
    return { tag, versionKey: versionKey(tag), detailsKey: ending.detailsKey };
  };
}

export function sortableTag(tag: TagName): SortableTag {
  return { tag, versionKey: versionKey(tag), detailsKey: detailsKey(tag) };
}

function plainVersion(text: string): VersionText | undefined {
  if (!PLAIN_VERSION.test(text)) {
    return undefined;
  }
  const numbers = text.replace(/^v/i, "").split(".").map(Number);
  const alike = isFrameworkVersion(numbers) ? "4.8.1" : numbers.length > 2 ? "0.0.0" : "0.0";
  return { numbers, segment: { text, role: "version" }, alike };
}

function withVersion(ending: TagName, name: string, { numbers, segment }: VersionText): TagName {
  const segments = ending.segments.slice();
  segments[0] = segment;
  const tag = { ...ending, name, segments, version: numbers };
  tag.floating = isFloating(tag);
  return tag;
}
