import "server-only";
import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";
import { parseTagName } from "@/lib/mar/tag/parse";
import { groupOf } from "@/lib/mar/tag-list/group";
import type { Arrangement } from "@/lib/mar/tag-list/rows";
import { parseTag } from "@/lib/oci/name/tag";
import type { NameList } from "../names/name-list";
import type { Column } from "./tag-columns";

/** The rows of found tags in `arrangeTags`' form, built only when they are shown. */
export type FoundRows = {
  /** Rows with their headings. */
  count: number;
  slice(from: number, to: number): TagListViewRow[];
};

/**
 * @param found positions of tags in the order shown
 * @param groups the groups of all tags, if they are grouped by line
 */
export function foundRows(
  names: NameList,
  found: Uint32Array,
  group: Arrangement["group"],
  groups: Column | undefined,
): FoundRows {
  const headed = group === "digest" ? Uint32Array.of(0).subarray(0, found.length) : startsOf(found, groups);
  return {
    count: found.length + headed.length,
    slice(from, to) {
      const rows: TagListViewRow[] = [];
      if (headed.length === 0) addTags(rows, from, to);
      for (const [heading, start] of headed.entries()) {
        const end = headed[heading + 1] ?? found.length;
        const row = start + heading;
        if (row >= to) break;
        if (row >= from) rows.push(headingOf(start, end - start));
        addTags(rows, Math.max(start, from - heading - 1), Math.min(end, to - heading - 1));
      }
      return rows;
    },
  };

  function addTags(rows: TagListViewRow[], from: number, to: number): void {
    for (let at = from; at < Math.min(to, found.length); at += 1) {
      const tag = parseTag(names.at(found[at] ?? 0) ?? "");
      if (tag) rows.push({ kind: "tag", tag });
    }
  }

  function headingOf(start: number, count: number): TagListViewRow {
    // Digests are unknown until the browser asks for them.
    if (group === "digest") return { kind: "digest", digest: undefined, count };
    const [kind, label] = groupOf(parseTagName(names.at(found[start] ?? 0) ?? ""));
    return { kind: "group", group: kind, label, count };
  }
}

/** The offset of each group in the found tags. */
function startsOf(found: Uint32Array, groups: Column | undefined): Uint32Array {
  const starts = new Uint32Array(groups ? found.length : 0);
  let count = 0;
  let before: number | undefined;
  for (let at = 0; at < starts.length; at += 1) {
    const group = groups?.[found[at] ?? 0];
    if (group === before) continue;
    starts[count] = at;
    count += 1;
    before = group;
  }
  return starts.subarray(0, count);
}
