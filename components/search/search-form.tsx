import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { searchPath } from "@/lib/contract/search/search-page";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";

/** Renders what the page of searches is, and its field; it works without scripts. */
export function SearchForm({ region, q }: { region: Region; q: string }) {
  const t = translator("search");
  return (
    <>
      <h1 className="font-semibold text-title tracking-tight">{t("heading")}</h1>
      <p className="mt-1 max-w-prose text-dim text-small">{t("explain")}</p>
      <search className="mt-3 block max-w-3xl">
        <form action={requestPath(searchPath({ region: DEFAULT_REGION }))} className="flex gap-2">
          <SearchField
            name={keyInAddress("q")}
            label={t("label")}
            placeholder={t("placeholder")}
            aria-keyshortcuts="/"
            defaultValue={q}
            className="grow"
          />
          <HiddenState entries={pageEntries({ region })} />
          <Button type="submit" className="h-9">
            {t("submit")}
          </Button>
        </form>
      </search>
    </>
  );
}
