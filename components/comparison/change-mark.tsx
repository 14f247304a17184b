import { translator } from "@/lib/i18n/translator";
import type { Change } from "@/lib/mar/comparison/change";

const MARKS = {
  added: ["+", "text-good"],
  removed: ["−", "text-ended"],
  changed: ["~", "text-warning"],
} as const;

/** Renders the kind of a difference: a sign to see, a word for screen readers. */
export function ChangeMark({ kind }: { kind: Change<unknown>["kind"] }) {
  const [sign, colour] = MARKS[kind];
  const word = translator("compare")(`change.${kind}`);
  return (
    <span title={word} className={`mr-2 inline-block w-3 text-center font-mono font-semibold ${colour}`}>
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{word} </span>
    </span>
  );
}
