import Form from "next/form";
import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { historyPath } from "@/lib/contract/page/history-page";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import type { DaysOf } from "../subject";

/** Renders the filter of a repository's changes, in the language of the tag list; it works without scripts. */
export function ChangeFilter({ of: { region, repository, q } }: { of: DaysOf }) {
  const t = translator("history.days");
  return (
    <search>
      <Form
        action={requestPath(historyPath({ repository, region: DEFAULT_REGION }))}
        prefetch={false}
        className="flex gap-2"
      >
        <SearchField
          key={q}
          name={keyInAddress("q")}
          label={t("filter")}
          placeholder={translator("repository")("filterPlaceholder")}
          defaultValue={q}
          aria-keyshortcuts="/"
          className="grow"
        />
        <HiddenState entries={pageEntries({ region })} />
        <Button type="submit" className="h-9">
          {t("submit")}
        </Button>
      </Form>
      <FilterProblems q={q} />
    </search>
  );
}

/** Problems of a filter that are shown; each has one for each term. */
const MOST_PROBLEMS = 5;
const SHOWN_CHARACTERS = 80;

/** Renders what is wrong with a filter, as the tag list does. */
function FilterProblems({ q }: { q: string }) {
  const t = translator("repository");
  const { problems } = parseTagFilter(q);
  if (problems.length === 0) return null;
  const shown = (text: string) => visibleText(cutText(text, SHOWN_CHARACTERS).text);
  return (
    <div role="alert" className="mt-1 text-small text-warning">
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ kind, operator, text }) => (
          <li key={`${kind} ${text}`} className="[overflow-wrap:anywhere]">
            {t(`problems.${kind}`, { operator: shown(operator), text: shown(text) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
