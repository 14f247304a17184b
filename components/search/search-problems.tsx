import type { SearchProblemView } from "@/lib/contract/search/search";
import { quotedText } from "@/lib/display/text/quoted-text";
import { translator } from "@/lib/i18n/translator";

/** Longest quotation of a problem, in characters. */
const QUOTED = 80;

/** Renders what of a search is no condition, or cannot be met. */
export function SearchProblems({ problems }: { problems: readonly SearchProblemView[] }) {
  const t = translator("search.problems");
  return (
    <ul className="mt-2 text-small text-warning [overflow-wrap:anywhere]">
      {problems.map(({ kind, operator, text: given }) => {
        const text = quotedText(given, QUOTED);
        return <li key={`${kind} ${operator} ${given}`}>{t(kind, { operator, text })}</li>;
      })}
    </ul>
  );
}
