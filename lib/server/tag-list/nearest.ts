import "server-only";
import { sameImageAs } from "@/lib/mar/name/same-image";
import { sharedLetters } from "@/lib/mar/replacement/nearest-tags";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";
import { type Column, examplesOf, type TagColumns } from "./tag-columns";

/** Most tags of a version line searched for the nearest ones. */
const SAME_LINE = 4096;
/** Names parsed, and positions passed over, before others get their turn. */
const PARSED = 64;
const STEP = 16 * 1024;

type SameParts = Pick<TagColumns, "arch" | "variant" | "os">;

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
 * Returns the tags that differ from one only by their release, or are on a newer system: its replacement is among them. Parses only names
 * of the same architecture, variants and system.
 */
export function* namesOfSameImage(names: NameList, columns: SameParts, name: string): Sliced<string[]> {
  const asked = parseTagName(name);
  const variants = asked.variants.join(" ");
  const architectures = yield* partsThat(names, columns.arch, (tag) => tag.architecture === asked.architecture);
  const kinds = yield* partsThat(names, columns.variant, (tag) => tag.variants.join(" ") === variants);
  const systems = yield* partsThat(
    names,
    columns.os,
    ({ os }) => os?.family === asked.os?.family && os?.name === asked.os?.name,
  );
  const sameImage = sameImageAs(asked);
  const found: string[] = [];
  let parsed = 0;
  for (let position = 0; position < names.length; position += 1) {
    if (position % STEP === 0) yield;
    if (!architectures[columns.arch[position] ?? 0]) continue;
    if (!kinds[columns.variant[position] ?? 0] || !systems[columns.os[position] ?? 0]) continue;
    const each = names.at(position) ?? "";
    if (sameImage(parseTagName(each))) found.push(each);
    parsed += 1;
    if (parsed % PARSED === 0) yield;
  }
  return found;
}

/** Returns, for each part of a column, 1 if tags with it pass a test of that part. */
function* partsThat(names: NameList, column: Column, holds: (tag: TagName) => boolean): Sliced<Uint8Array> {
  const examples = examplesOf(column);
  const passing = new Uint8Array(examples.length);
  for (const [part, position] of examples.entries()) {
    passing[part] = Number(holds(parseTagName(names.at(position) ?? "")));
    if (part % PARSED === 0) yield;
  }
  return passing;
}
