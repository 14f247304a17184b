import "server-only";
import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagOperator } from "@/lib/mar/tag-list/filter/filter-term";
import { groupOf } from "@/lib/mar/tag-list/group";
import type { NameList } from "../names/name-list";
import { Numbering, toPlaces } from "../names/numbering";
import type { Sliced } from "../names/slices";
import { readTags } from "./read-tags";

/** What a column holds of a tag: the part that a filter operator examines, or the tag's group. */
type ColumnName = TagOperator | "group";

/** For each tag, by position, the number of its part. Parts are numbered as they first occur, groups arbitrarily. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

export type TagColumns = Readonly<Record<ColumnName, Column>>;

/** Returns a text that two tags share exactly if they share the part. */
const TEXT_OF: Record<ColumnName, (tag: TagName) => string> = {
  os: ({ os }) => (os ? `${os.family} ${os.name} ${os.version}` : ""),
  arch: ({ architecture = "" }) => architecture,
  ver: ({ version }) => version?.join(".") ?? "",
  variant: ({ variants }) => variants.join(" "),
  date: ({ date = "" }) => date,
  is: ({ floating }) => String(floating),
  group: (tag) => groupOf(tag).join(" "),
};

/** Collects the parts of a list's tags into columns of numbers: a few bytes per tag instead of its parts. */
export function columnReader(length: number): {
  take: (tag: TagName, position: number) => void;
  end: () => Sliced<TagColumns>;
} {
  const columns = Object.entries(TEXT_OF).map(([name, textOf]) => {
    return { name, textOf, numbers: new Uint32Array(length), parts: new Numbering() };
  });
  return {
    take(tag, position) {
      for (const { textOf, numbers, parts } of columns) numbers[position] = parts.numberOf(textOf(tag));
    },
    *end() {
      const found = new Map<string, Column>();
      for (const { name, numbers, parts } of columns) {
        // Equal numbers mean the same group, while one part may have several numbers.
        if (name === "group") yield* toPlaces(numbers, parts.texts);
        found.set(name, narrowed(numbers, parts.texts.length));
        yield;
      }
      const column = (name: ColumnName) => found.get(name) ?? new Uint8Array();
      return {
        os: column("os"),
        arch: column("arch"),
        ver: column("ver"),
        variant: column("variant"),
        date: column("date"),
        is: column("is"),
        group: column("group"),
      };
    },
  };
}

/** Computes the columns of a list. */
export function* readColumns(names: NameList): Sliced<TagColumns> {
  const { take, end } = columnReader(names.length);
  yield* readTags(names, ({ tag }, position) => take(tag, position));
  return yield* end();
}

function narrowed(numbers: Uint32Array, count: number): Column {
  if (count <= 0x100) return Uint8Array.from(numbers);
  return count <= 0x1_0000 ? Uint16Array.from(numbers) : numbers;
}

/** Returns, for each part of a column, the position of a tag that has it. */
export function examplesOf(column: Column): number[] {
  const examples: number[] = [];
  for (let position = 0; position < column.length; position += 1) {
    if (column[position] === examples.length) examples.push(position);
  }
  return examples;
}
