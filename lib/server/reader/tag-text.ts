import "server-only";
import { createHash } from "node:crypto";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { inSlices, type Sliced } from "../names/slices";

const LINE_END = 10;
/** Bytes hashed before others get their turn. */
const STEP = 256 * 1024;

/** Tags from a place in a list on, and the place after them. */
export type TagPage = { tags: Tag[]; next: number };

/** Returns the next tags of a list, which has each followed by a line end: no long list is ever taken apart as a whole. */
export function tagsFrom(list: Uint8Array, position: number, most: number): TagPage {
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.byteLength);
  const tags: Tag[] = [];
  let next = position;
  while (next < bytes.length && tags.length < most) {
    const found = bytes.indexOf(LINE_END, next);
    const end = found < 0 ? bytes.length : found;
    const tag = parseTag(bytes.toString("latin1", next, end));
    if (tag) tags.push(tag);
    next = end + 1;
  }
  return { tags, next };
}

/** Returns a hash of a list: another list has another one. */
export function hashOf(list: Uint8Array): Promise<string> {
  return inSlices(hashed(list));
}

function* hashed(list: Uint8Array): Sliced<string> {
  const hash = createHash("sha256");
  for (let from = 0; from < list.byteLength; from += STEP) {
    hash.update(list.subarray(from, from + STEP));
    yield;
  }
  return hash.digest("hex");
}
