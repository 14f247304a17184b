import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { firstTags, mayComeFirst } from "@/lib/mar/tag-list/first-tags";
import { matrixTest } from "@/lib/mar/tag-list/matrix";
import { PARTS, partReader, type Suggestion } from "@/lib/mar/tag-list/suggested";
import type { NameList } from "../names/name-list";
import { Numbering, toPlaces } from "../names/numbering";
import type { Sliced } from "../names/slices";
import { sortSliced } from "../names/sort";
import { readTags } from "./read-tags";

/** The orders of a list of tags, as positions, and what else its first paint needs. */
export type TagOrder = {
  /** In the order of `compareTagNames`. */
  byVersion: Uint32Array;
  suggested: Uint32Array;
  suggestion: Suggestion;
  /** True if the names contain enough for a matrix. */
  hasMatrix: boolean;
};

/** A flag for tags that may come first, stored beside the part. */
const MAY_COME_FIRST = 4;
/** Number of candidates from which the first tags are chosen: those are a screenful, of the first few version lines. */
const CHOSEN_OF = 4096;
const STEP = 4096;

/**
 * Sorts a list of tags, step by step. Keeps only two numbers per name meanwhile.
 * @param ended from `endedLines`
 * @param also receives each tag as it is read
 */
export function* orderTags(
  names: NameList,
  ended: readonly string[],
  also?: (tag: TagName, position: number) => void,
): Sliced<TagOrder> {
  const [versions, details] = [new Uint32Array(names.length), new Uint32Array(names.length)];
  const [versionKeys, detailsKeys] = [new Numbering(), new Numbering()];
  const parts = new Uint8Array(names.length);
  const partOf = partReader(ended);
  const matrix = matrixTest();
  yield* readTags(names, ({ tag, versionKey, detailsKey }, position) => {
    versions[position] = versionKeys.numberOf(versionKey);
    details[position] = detailsKeys.numberOf(detailsKey);
    parts[position] = partOf(tag) | (mayComeFirst(tag) ? MAY_COME_FIRST : 0);
    matrix.add(tag);
    also?.(tag, position);
  });
  yield* toPlaces(versions, versionKeys.texts);
  yield* toPlaces(details, detailsKeys.texts);
  const byVersion = Uint32Array.from({ length: names.length }, (_, position) => position);
  yield;
  yield* sortSliced(byVersion, (a, b) => {
    const version = (versions[a] ?? 0) - (versions[b] ?? 0);
    return version || (details[a] ?? 0) - (details[b] ?? 0) || names.compare(a, b);
  });
  const first = yield* chooseFirst(names, { byVersion, parts, ended });
  const suggested = yield* suggest(byVersion, parts, [...first.values()]);
  return { byVersion, suggested, suggestion: { first: [...first.keys()], ended }, hasMatrix: matrix.result() };
}

type Sorted = { byVersion: Uint32Array; parts: Uint8Array; ended: readonly string[] };

/** The names that come first, with their positions. */
function* chooseFirst(names: NameList, { byVersion, parts, ended }: Sorted): Sliced<Map<string, number>> {
  const positions = new Map<string, number>();
  for (let at = 0; at < byVersion.length && positions.size < CHOSEN_OF; at += 1) {
    const position = byVersion[at] ?? 0;
    if (parts[position] === (PARTS.release | MAY_COME_FIRST)) positions.set(names.at(position) ?? "", position);
    if (at % STEP === 0) yield;
  }
  const tags = [];
  for (const name of positions.keys()) {
    tags.push(parseTagName(name));
    if (tags.length % 64 === 0) yield;
  }
  return new Map(firstTags(tags, ended).map((name) => [name, positions.get(name) ?? 0]));
}

/** Does what `suggestedOrder` does. */
function* suggest(byVersion: Uint32Array, parts: Uint8Array, first: readonly number[]): Sliced<Uint32Array> {
  const suggested = new Uint32Array(byVersion.length);
  suggested.set(first);
  const isFirst = new Set(first);
  let end = first.length;
  for (const part of Object.values(PARTS)) {
    for (let at = 0; at < byVersion.length; at += 1) {
      const position = byVersion[at] ?? 0;
      if (((parts[position] ?? 0) & ~MAY_COME_FIRST) === part && !isFirst.has(position)) {
        suggested[end] = position;
        end += 1;
      }
      if (at % STEP === 0) yield;
    }
  }
  return suggested;
}
