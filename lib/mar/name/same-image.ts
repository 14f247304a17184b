import { compareNumbers } from "../replacement/release-order";
import { isDottedNumber, isHash } from "../tag/read/characters";
import { isPreview } from "../tag/stage";
import type { TagName, TagOs, TagSegment } from "../tag/tag-name";
import { FULL_VERSION } from "../tag/version-line";
import { VOCABULARY } from "../tag/vocabulary";

/**
 * Returns a test of whether another tag is the same image in another release, in the same form: equal variants,
 * architecture and other words, equally many numbers. A later build of a version (`8.0.401-1`) is a release of the same
 * image. `newerSystem` is a newer release of the same Linux distribution; `undefined` is another image. For a stable
 * tag, every preview is another image.
 */
export function sameImageAs(tag: TagName): (other: TagName) => "sameSystem" | "newerSystem" | undefined {
  const [shape, words, variants] = [shapeOf(tag), wordsOf(tag), tag.variants.join(" ")];
  const isStable = !isPreview(tag);
  return (other) => {
    // The fastest comparison first: a repository can have a hundred thousand names.
    if (other.architecture !== tag.architecture) return undefined;
    // SQL Server releases with an update (`2022-CU26`) what it previews without (`2022-preview`).
    const isUpdated = !isStable && other.update !== undefined && !isPreview(other);
    if (!isUpdated && other.floating !== tag.floating) return undefined;
    if (other.variants.length !== tag.variants.length || other.variants.join(" ") !== variants) return undefined;
    if (isStable && isPreview(other)) return undefined;
    const system = compareSystems(other.os, tag.os);
    return system && shapeOf(isUpdated ? { ...other, update: tag.update } : other) === shape && wordsOf(other) === words
      ? system
      : undefined;
  };
}

function compareSystems(other: TagOs | undefined, os: TagOs | undefined): "sameSystem" | "newerSystem" | undefined {
  if (other?.family !== os?.family || other?.name !== os?.name) return undefined;
  const [newer, older] = [other?.version, os?.version];
  if (newer === older) return "sameSystem";
  // Windows releases need different hosts; code names are separate systems.
  if (!newer || !older || os?.family !== "linux" || !isDottedNumber(newer, 0) || !isDottedNumber(older, 0)) {
    return undefined;
  }
  return compareNumbers(newer.split(".").map(Number), older.split(".").map(Number)) > 0 ? "newerSystem" : undefined;
}

/**
 * Returns the count of version numbers, the length of the date unless there is a full version, and the kind of update.
 */
function shapeOf({ version, date, update }: TagName): string {
  const kinds = [update, update?.cumulative, update?.kb].map((part) => part !== undefined);
  const isFull = (version?.length ?? 0) >= FULL_VERSION;
  return [version?.length, isFull || date?.length, ...kinds].join();
}

/** Returns every word that names neither release, system nor variant: `latest`, a branch, a `v`. */
function wordsOf({ segments }: TagName): string {
  return segments.flatMap(wordOf).join(" ");
}

function wordOf({ role, text }: TagSegment): string[] {
  const word = text.toLowerCase();
  if (role === "version") return /^v\d/.test(word) ? ["v"] : VOCABULARY.get(word)?.kind === "moving" ? [word] : [];
  // A commit hash differs in every build.
  return role === "other" ? [isHash(word) ? "#" : word] : [];
}
