import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { fieldsOf, lenientText, lenientTime } from "./lenient";

/** When a tag was pushed last, according to the portal, and the digest that it has there. */
export type PushedTag = { tag: Tag; pushed: string; digest?: Digest };

/** Most tags read; the longest known list has 10,244. */
const MOST = 100_000;

/**
 * Reads the portal's list of tags: a list, or an object that holds one. An entry without a name or a date is left out; the last push
 * counts, else the first. Never throws.
 */
export function readPushedTags(json: unknown): PushedTag[] {
  const list: unknown[] = Array.isArray(json) ? json : (Object.values(fieldsOf(json)).find(Array.isArray) ?? []);
  return list.slice(0, MOST).flatMap((entry) => {
    const { name, createdDate, lastModifiedDate, digest } = fieldsOf(entry);
    const tag = parseTag(lenientText.parse(name) ?? "");
    const pushed = lenientTime.parse(lastModifiedDate) ?? lenientTime.parse(createdDate);
    if (!tag || !pushed) return [];
    const known = parseDigest(lenientText.parse(digest) ?? "");
    return [{ tag, pushed, ...(known ? { digest: known } : {}) }];
  });
}
