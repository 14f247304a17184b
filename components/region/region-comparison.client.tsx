"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { Age } from "@/components/feedback/age.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { RegionAnswers } from "@/lib/browser/api/region-comparison";
import { comparedAt, type RegionAnswer, type RegionOutcome, regionOutcome } from "@/lib/contract/region/region-outcome";
import { otherRegion, REGIONS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import { RegionAnswerRow } from "./region-answer-row.client";
import { regionComparisonPath } from "./region-comparison-path";
import { useRegionAnswers } from "./use-region-answers.client";
import { useRegionSentence } from "./use-region-sentence.client";

type Props = {
  imageName: ImageName;
  reference: Reference;
  region: Region;
  /** The page's own image. */
  own: RegionAnswer;
  /** The other region's answer, if it came in time for the page. */
  known: RegionAnswers | undefined;
  /** The server's clock. */
  now: number;
};

const COLOURS: Record<RegionOutcome, string> = {
  same: "text-good",
  different: "text-warning",
  missing: "text-ended",
  failed: "text-dim",
};

/** Renders whether both regions serve the same image, when that was checked, and a button to check again. */
export function RegionComparison({ imageName, reference, region, own, known, now }: Props) {
  const t = useTranslations("regions");
  const other = useTranslations("region")(otherRegion(region));
  const { answers, shown, isChecking, checkAgain } = useRegionAnswers({ ...imageName, reference, region, own, known });
  const sentence = useRegionSentence();
  const outcome = answers && regionOutcome(answers.global, answers.china);
  const note = answers && (
    <span className="flex items-center gap-2">
      {/* As wide as both can get, also in the wider fallback typeface, so that neighbours do not move. */}
      <span className="min-w-32">
        {t.rich("checked", { age: () => <Age at={comparedAt(answers.global, answers.china)} now={now} /> })}
      </span>
      <Button
        className="needs-scripting min-w-27 justify-start in-[:lang(zh)]:min-w-0"
        size="small"
        onClick={checkAgain}
        disabled={isChecking}
      >
        <RotateCw aria-hidden className="size-3" />
        {t(isChecking ? "checking" : "again")}
      </Button>
    </span>
  );
  return (
    <Card title={t("title")} note={note}>
      <div className="grid gap-1 px-4 py-2.5 text-small">
        <p aria-live="polite" className="min-h-10">
          <span
            aria-hidden
            className={classNames(
              "drawing mr-2 inline-block size-2 rounded-full bg-current",
              outcome ? COLOURS[outcome] : "text-line-strong",
            )}
          />
          {answers ? sentence(answers, region, reference) : t("asking", { region: other })}
          {outcome === "different" && (
            <>
              {" "}
              <PageLink href={regionComparisonPath(imageName, region)} className="text-accent underline">
                {t("compare")}
              </PageLink>
            </>
          )}
        </p>
        <dl>
          {REGIONS.map((each) => (
            <RegionAnswerRow key={each} region={each} answer={shown[each]} withDate={outcome === "different"} />
          ))}
        </dl>
        {!answers && <p className="without-scripting text-dim">{t("reload")}</p>}
      </div>
    </Card>
  );
}
