import Form from "next/form";
import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { historyPath } from "@/lib/contract/page/history-page";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
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
    </search>
  );
}
