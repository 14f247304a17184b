import "server-only";
import type { TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import type { Vocabulary } from "./vocabulary";

/** Returns the first numbers of versions, or the years, that an end of a range leaves; `undefined` if it is none, or they are too many. */
export function rangeOf(term: TagTerm, { beginning }: Vocabulary): string[] | undefined {
  if ((term.operator !== "ver" && term.operator !== "date") || term.comparison === "=") return undefined;
  const prefix = term.operator === "ver" ? "major=" : "year=";
  const words = beginning(prefix);
  if (!words) return undefined;
  const [limit, isWhole] =
    term.operator === "ver"
      ? [Math.min(10_000, term.value[0] ?? 0), term.value.length === 1 && (term.value[0] ?? 0) < 10_000]
      : [Number(term.value.slice(0, 4)), term.value.length === 4];
  const isUpwards = term.comparison.startsWith(">");
  // The first number of `>9.2` can be 9.
  const takesLimit = !isWhole || term.comparison.endsWith("=");
  return words.filter((word) => {
    const number = Number(word.slice(prefix.length));
    return number === limit ? takesLimit : number > limit === isUpwards;
  });
}
