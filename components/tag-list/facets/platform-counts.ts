import { type KnownTags, summaryOf } from "@/lib/browser/known/tag-details";
import { platformNames } from "@/lib/display/image/image-figures";

/**
 * Returns the number of known tags per platform, most frequent first.
 * @param chosen listed even if no known tag has it
 */
export function platformCounts({ details }: Pick<KnownTags, "details">, chosen: string | null) {
  const counts = new Map<string, number>();
  for (const each of details.values()) {
    const summary = summaryOf(each);
    for (const name of summary ? platformNames(summary) : []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({ value, count, selected: value === chosen }));
}
