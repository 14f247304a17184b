import "server-only";
import * as z from "zod";
import type { PushedTag } from "@/lib/mar/portal/pushed-tags";
import type { Digest } from "@/lib/oci/name/digest";
import type { Tag } from "@/lib/oci/name/tag";

/** Characters kept of a digest: enough to tell two images of a tag apart. */
const DIGEST_LENGTH = 23;

/**
 * When a repository's tags were pushed, in one text: ten thousand tags take half a megabyte. Each line has a tag, a time in seconds and
 * the beginning of a digest; lines are in code-unit order of the tags.
 */
export class PushDates {
  readonly #lines: string;

  /** @param lines as `linesOf` writes them */
  constructor(lines: string) {
    this.#lines = lines;
  }

  /** The lines, as they are stored. */
  toJSON(): string {
    return this.#lines;
  }

  /** Bytes that it takes in memory. */
  get byteLength(): number {
    return this.#lines.length;
  }

  /**
   * Returns when a tag was pushed, ISO 8601. Returns `undefined` if the portal does not say, or says it of another image: it can lag
   * behind the registry.
   */
  of(tag: Tag, digest: Digest): string | undefined {
    const [, seconds, known] = this.#lineOf(tag)?.split(" ") ?? [];
    if (!seconds || (known && !digest.startsWith(known))) return undefined;
    return new Date(Number(seconds) * 1000).toISOString();
  }

  #lineOf(tag: Tag): string | undefined {
    const lines = this.#lines;
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = lines.lastIndexOf("\n", middle - 1) + 1;
      const end = lines.indexOf("\n", middle);
      const line = lines.slice(start, end);
      const name = line.slice(0, line.indexOf(" "));
      if (name === tag) return line;
      if (name < tag) low = end + 1;
      else high = start;
    }
    return undefined;
  }
}

/** A line: a tag, a time and the beginning of a digest, if it is known. */
const LINE = /^[^ ]{1,128} -?\d{1,12} [^ ]{0,23}$/;

/** Reads push dates as they are stored. */
export const pushDatesSchema = z
  .string()
  .refine(areLines)
  .transform((lines) => new PushDates(lines));

/** Returns true if `linesOf` can have written a text. */
function areLines(text: string): boolean {
  if (text === "") return true;
  return (
    text.endsWith("\n") &&
    text
      .slice(0, -1)
      .split("\n")
      .every((line) => LINE.test(line))
  );
}

/** Returns the lines that `PushDates` reads. Of two entries for one tag, the later push counts. */
export function linesOf(tags: readonly PushedTag[]): string {
  const byTag = new Map<Tag, PushedTag>();
  for (const each of tags) {
    const before = byTag.get(each.tag);
    if (!before || before.pushed < each.pushed) byTag.set(each.tag, each);
  }
  const sorted = [...byTag.values()].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return sorted
    .map(
      ({ tag, pushed, digest = "" }) =>
        `${tag} ${Math.floor(Date.parse(pushed) / 1000)} ${digest.slice(0, DIGEST_LENGTH)}\n`,
    )
    .join("");
}
