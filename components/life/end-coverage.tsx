import { Notice } from "@/components/feedback/notice";
import { CoverageLine } from "@/components/search/coverage-line";
import type { EndOfLifeAnswer } from "@/lib/contract/life/end-of-life";
import { ENDPOINTS_PATH, pageQuery } from "@/lib/contract/page/page-path";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { indexed: EndOfLifeAnswer["indexed"]; region: Region; now: number };

/** Renders how much of a region the table is made of, and how old that is. */
export function EndCoverage({ indexed, region, now }: Props) {
  const t = translator("endOfLife.coverage");
  const { left, reads, summed } = indexed;
  return (
    <>
      <CoverageLine {...{ indexed, region, now }} />
      {summed > 0 && (left > 0 || !reads) && (
        <p className="text-small text-warning">
          {left > 0 && t("left", { count: left })} {!reads && t("off")}
        </p>
      )}
    </>
  );
}

/** Renders that nothing is known, and what to do: an empty table would read as if nothing ended. */
export function NothingKnown({ indexed: { store, reads }, region }: Omit<Props, "now">) {
  const t = translator("endOfLife.unknown");
  if (store === "lost") return <Notice title={t("lost")}>{t("lostAdvice")}</Notice>;
  if (!reads) return <Notice title={t("off")}>{t("offAdvice")}</Notice>;
  return (
    <Notice title={t("empty")}>
      {t.rich("emptyAdvice", {
        // A plain link: the page's security policy comes with its document.
        link: (words) => (
          <a href={requestPath(`${ENDPOINTS_PATH}${pageQuery({ region })}`)} className="text-accent underline">
            {words}
          </a>
        ),
      })}
    </Notice>
  );
}
