import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import { TAG_OPERATORS, type TagFilter, type TagOperator, type TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import { failingParts, termBegins, termHolds } from "@/lib/mar/tag-list/filter/matches";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";
import { examplesOf, type TagColumns } from "./tag-columns";

/** Names searched in one text. */
const TEXT_NAMES = 1024;
const STEP = 16 * 1024;

/** Returns true if a filter has more than words of names. */
export function needsColumns({ terms }: TagFilter): boolean {
  return terms.some(({ operator }) => operator !== "word");
}

/**
 * Returns, for each tag by its position, 1 if a filter excludes it.
 * @param columns required if `needsColumns` returns true
 */
export function* failedTags(names: NameList, filter: TagFilter, columns: TagColumns | undefined): Sliced<Uint8Array> {
  const failed = new Uint8Array(names.length);
  for (const term of filter.terms) if (term.operator === "word") yield* failWord(failed, names, term);
  for (const operator of columns ? TAG_OPERATORS : []) {
    const terms = filter.terms.filter((term) => term.operator === operator);
    if (columns && terms.length > 0) yield* failParts(failed, names, terms, columns[operator]);
  }
  return failed;
}

function* failWord(failed: Uint8Array, names: NameList, { value, negated }: TagTerm): Sliced<void> {
  const word = String(value);
  for (let from = 0; from < names.length; from += TEXT_NAMES) {
    const to = Math.min(names.length, from + TEXT_NAMES);
    const text = names.text(from, to).toLowerCase();
    let position = from;
    for (let at = word.includes("\n") ? -1 : text.indexOf(word); position < to; position += 1) {
      const end = names.textLength(from, position + 1);
      const holds = at >= 0 && at < end;
      if (holds === negated) failed[position] = 1;
      if (holds) at = text.indexOf(word, end);
    }
    yield;
  }
}

function* failParts(
  failed: Uint8Array,
  names: NameList,
  terms: readonly TagTerm[],
  column: TagColumns[TagOperator],
): Sliced<void> {
  const examples = examplesOf(column);
  const asked = terms.map((term) => {
    return { term, exactly: new Uint8Array(examples.length), begins: new Uint8Array(examples.length) };
  });
  for (const [part, position] of examples.entries()) {
    const tag = parseTagName(names.at(position) ?? "");
    for (const { term, exactly, begins } of asked) {
      exactly[part] = Number(termHolds(term, tag));
      begins[part] = Number(termBegins(term, tag));
    }
    if (part % 16 === 0) yield;
  }
  // Does what `holdsForParts` does, without keeping the parts of so many names.
  const fails = failingParts(
    asked.map(({ term, exactly, begins }) => ({ term, holds: exactly.includes(1) ? exactly : begins })),
    examples.length,
  );
  for (let position = 0; position < failed.length; position += 1) {
    if (fails[column[position] ?? 0] === 1) failed[position] = 1;
    if (position % STEP === 0) yield;
  }
}
