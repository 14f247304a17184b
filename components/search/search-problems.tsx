import type { SearchProblemView } from "@/lib/contract/search/search";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";

/** Longest quotation of a problem, in characters. */
const QUOTED = 80;

/** Renders what of a search is no condition, or cannot be met. */
export function SearchProblems({ problems }: { problems: readonly SearchProblemView[] }) {
  const t = translator("search.problems");
  return (
    <ul className="mt-2 text-small text-warning [overflow-wrap:anywhere]">
      {problems.map(({ kind, operator, text: given }) => {
        const { text, more } = cutText(given, QUOTED);
        const quoted = visibleText(more > 0 ? `${text}…` : text);
        return <li key={`${kind} ${operator} ${given}`}>{t(kind, { operator, text: quoted })}</li>;
      })}
    </ul>
  );
}
