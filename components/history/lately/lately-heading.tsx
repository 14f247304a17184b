import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { latelyPath } from "@/lib/contract/page/history-page";
import { catalogPath, pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";

type Props = {
  region: Region;
  /** A text that names no repository. */
  unread: string | undefined;
};

/** Longest quotation of a text, in characters. */
const QUOTED_LENGTH = 120;

/** Renders what the page of histories is, and the field that opens one; it works without scripts. */
export function LatelyHeading({ region, unread }: Props) {
  const t = translator("history.lately");
  const { marks } = formatter();
  return (
    <>
      <h1 className="font-semibold text-title tracking-tight">{t("heading")}</h1>
      <p className="mt-1 max-w-prose text-dim text-small">{t("explain")}</p>
      <search className="mt-3 block max-w-2xl">
        <form action={requestPath(latelyPath({ region: DEFAULT_REGION }))} className="flex gap-2">
          <SearchField
            name={keyInAddress("q")}
            label={t("label")}
            placeholder={t("placeholder")}
            aria-keyshortcuts="/"
            defaultValue={unread}
            className="grow"
          />
          <HiddenState entries={pageEntries({ region })} />
          <Button type="submit" className="h-9">
            {t("submit")}
          </Button>
        </form>
      </search>
      {unread !== undefined && (
        <p className="mt-2 text-small [overflow-wrap:anywhere]">
          {t("unread", { text: quoted(unread) })}
          {marks.gap}
          <a href={requestPath(catalogPath({ q: unread, region }))} className="text-accent underline">
            {t("search")}
          </a>
        </p>
      )}
    </>
  );
}

function quoted(given: string): string {
  const { text, more } = cutText(given, QUOTED_LENGTH);
  return visibleText(more > 0 ? `${text}…` : text);
}
