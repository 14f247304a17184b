import { HiddenState } from "@/components/address/hidden-state";
import { PageLink } from "@/components/address/page-link.client";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { endOfLifePath, WITHIN, WITHIN_NAME } from "@/lib/contract/life/end-of-life-page";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";

type Props = { region: Region; q: string; within: number };

/** Days ahead that are offered. */
const OFFERED = [0, 30, 90, 365] as const;

/** Renders what the page is, the field for names and versions, and how far ahead it looks; it works without scripts. */
export function EndForm({ region, q, within }: Props) {
  const t = translator("endOfLife");
  const days = OFFERED.some((each) => each === within) ? OFFERED : [...OFFERED, within].sort((a, b) => a - b);
  const state: [string, string][] = within === WITHIN.usual ? [] : [[WITHIN_NAME, String(within)]];
  return (
    <>
      <h1 className="font-semibold text-title tracking-tight">{t("heading")}</h1>
      <p className="mt-1 max-w-prose text-dim text-small">{t("explain")}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <search className="block min-w-0 max-w-xl grow basis-80">
          <form action={requestPath(endOfLifePath({ region: DEFAULT_REGION }))} className="flex gap-2">
            <SearchField
              name={keyInAddress("q")}
              label={t("label")}
              placeholder={t("placeholder")}
              defaultValue={q}
              className="grow"
            />
            <HiddenState entries={[...pageEntries({ region }), ...state]} />
            <Button type="submit" className="h-9">
              {t("submit")}
            </Button>
          </form>
        </search>
        <nav aria-label={t("ahead")}>
          <ul className="-mx-2 flex flex-wrap">
            {days.map((each) => (
              <li key={each}>
                <PageLink
                  href={endOfLifePath({ region, q, within: each })}
                  className="inline-flex h-8 items-center rounded-control px-2 text-dim text-small hover:bg-panel hover:text-text aria-[current]:bg-panel aria-[current]:text-text"
                  {...(each === within ? { "aria-current": "page" } : {})}
                >
                  {each === 0 ? t("endedOnly") : t("within", { days: each })}
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
