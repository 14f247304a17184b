import "server-only";
import { sameImageAs } from "@/lib/mar/name/same-image";
import { sharedLetters } from "@/lib/mar/replacement/nearest-tags";
import { parseTagName } from "@/lib/mar/tag/parse";
import { versionLine } from "@/lib/mar/tag/version-line";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";
import { readTags } from "./read-tags";

/** Most tags of a version line searched for the nearest ones. */
const SAME_LINE = 4096;

/**
 * Returns candidates that include `nearestTags` of the whole list: the tags of the same image and version line, and
 * those that share most letters with the name.
 * @param byVersion the list in the order of `compareTagNames`
 */
export function* nearNames(names: NameList, byVersion: Uint32Array, name: string, most: number): Sliced<string[]> {
  const asked = parseTagName(name);
  const sameImage = sameImageAs(asked);
  const line = versionLine(asked.version);
  const ofLine: string[] = [];
  const others: { name: string; shared: number }[] = [];
  for (let at = 0; at < byVersion.length; at += 1) {
    if (at % 64 === 0) yield;
    const each = names.at(byVersion[at] ?? 0) ?? "";
    const shared = sharedLetters(each, name);
    const place = others.findIndex((other) => other.shared < shared);
    if (place >= 0) others.splice(place, 0, { name: each, shared });
    else if (others.length < most && shared > 0) others.push({ name: each, shared });
    others.splice(most);
    if (line === undefined || ofLine.length >= SAME_LINE) continue;
    const tag = parseTagName(each);
    if (versionLine(tag.version) === line && sameImage(tag)) ofLine.push(each);
  }
  return [...new Set([...ofLine, ...others.map(({ name }) => name)])];
}

/**
 * Returns the tags that differ from one only by their release, or are on a newer system: its replacement is among them.
 */
export function* namesOfSameImage(names: NameList, name: string): Sliced<string[]> {
  const sameImage = sameImageAs(parseTagName(name));
  const found: string[] = [];
  yield* readTags(names, ({ tag }) => {
    if (sameImage(tag)) found.push(tag.name);
  });
  return found;
}
