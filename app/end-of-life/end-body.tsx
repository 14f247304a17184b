import { PageLink } from "@/components/address/page-link.client";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { Notice } from "@/components/feedback/notice";
import { EndCoverage, NothingKnown } from "@/components/life/end-coverage";
import { EndDownloads } from "@/components/life/end-downloads";
import { EndTable } from "@/components/life/end-table";
import { SearchProblems } from "@/components/search/search-problems";
import type { EndOfLifeAnswer } from "@/lib/contract/life/end-of-life";
import { endOfLifePath, readLinePlace } from "@/lib/contract/life/end-of-life-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Outcome } from "@/lib/server/problem/outcome";

type Props = { region: Region; q: string; within: number; reading: Promise<Outcome<EndOfLifeAnswer>> };

/** Renders what is known of ends of support, after how much that is of all. */
export async function EndBody({ region, q, within, reading }: Props) {
  const t = translator("endOfLife");
  const outcome = await reading;
  if (!outcome.ok) return <Failure problem={outcome.problem} region={region} subject={t("heading")} />;
  const { rows, totals, indexed, problems = [], next } = outcome.value;
  const after = next === undefined ? undefined : readLinePlace(next);
  const isKnown = indexed.summed > 0;
  return (
    <>
      <EndCoverage {...{ indexed, region }} now={Date.now()} />
      {problems.length > 0 && <SearchProblems problems={problems} />}
      <div className="mt-4 grid gap-4">
        {!isKnown && <NothingKnown {...{ indexed, region }} />}
        {isKnown && (
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="text-small">{within === 0 ? t("totalEnded", totals) : t("total", { ...totals, within })}</p>
            <EndDownloads {...{ region, q, within }} />
          </div>
        )}
        {isKnown && rows.length === 0 && totals.repositories === 0 && (
          <Notice title={t("none")}>{t("noneAdvice")}</Notice>
        )}
        {rows.length > 0 && <EndTable {...{ rows, region }} />}
        {after && (
          <p className="text-accent">
            <PageLink href={endOfLifePath({ q, region, within, after })}>{t("more")}</PageLink>
          </p>
        )}
      </div>
    </>
  );
}
