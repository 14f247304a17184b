import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { Standing } from "../store/reader/reader-store";

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
/** A tag that has not changed for long is looked at again after this part of that time. */
const PART = 1 / 4;
/** The shortest and the longest time until a tag is looked at again: one that is expected to move, and any other. */
const FLOATING = { least: 6 * HOUR, most: 7 * DAY };
const FIXED = { least: 3 * DAY, most: 30 * DAY };

/** Returns true if a tag is expected to move, by its name. */
export function floats(tag: string): boolean {
  return parseTagName(tag).floating === true;
}

/**
 * Returns when a tag whose digest is known should be looked at again: the longer it is what it is, the later. Images of a tag that is seen
 * for the first time say since when by their dates.
 */
export function dueAt(tag: string, { firstSeen, lastSeen, created, hasMoved }: Standing): number {
  const { least, most } = hasMoved || floats(tag) ? FLOATING : FIXED;
  const since = Math.min(firstSeen, created ?? firstSeen);
  return lastSeen + Math.min(most, Math.max(least, Math.round((lastSeen - since) * PART)));
}
