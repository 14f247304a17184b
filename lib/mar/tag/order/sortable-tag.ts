import { isFloating, isFrameworkVersion } from "../floating";
import { parseTagName } from "../parse";
import type { TagName, TagSegment } from "../tag-name";
import { detailsKey, versionKey } from "./order-key";

/** A tag's parts with the two texts that it is sorted by, one after the other. */
export interface SortableTag {
  readonly tag: TagName;
  readonly versionKey: string;
  readonly detailsKey: string;
}

interface VersionText {
  readonly numbers: readonly number[];
  readonly segment: TagSegment;
  /** A version that whatever follows is read alike after: its tags float in the same cases. */
  readonly alike: string;
}

// A version of two or three short numbers: whatever follows it, it is read as the version and as nothing else. What
// follows depends on how many numbers there are, on whether they are .NET Framework's, and on nothing else of it.
const PLAIN_VERSION = /^v?\d{1,4}\.\d{1,5}(?:\.\d{1,5})?$/i;
const LONGEST = 120;

/**
 * A reader for the names of one list, with the results of `parseTagName`. Such a list is a few versions and a few
 * endings (`-noble-chiseled-arm64v8`) in very many combinations; each is read once, and the parts are shared.
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
