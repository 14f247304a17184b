"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { regionComparisonPath } from "@/components/region/region-comparison-path";
import { useRegionSentence } from "@/components/region/use-region-sentence.client";
import { Skeleton } from "@/components/ui/skeleton";
import type { RegionAnswers } from "@/lib/browser/api/region-comparison";
import { type RegionOutcome, regionOutcome } from "@/lib/contract/region/region-outcome";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import { ofRegion } from "@/lib/mar/of-region";
import { REGIONS } from "@/lib/mar/region";
import { useListPlace } from "../list-place.client";
import type { RegionMarkProps } from "./compared-tags";
import { ownAnswer } from "./own-answer";

const MARKS: Record<RegionOutcome, readonly [string, string]> = {
  same: ["=", "text-dim"],
  different: ["≠", "text-warning"],
  missing: ["∅", "text-ended"],
  failed: ["?", "text-dim"],
};

/** Renders whether both regions serve the same image under a tag, as a sign with words. */
export const RegionMark = memo(function RegionMark({ tag, details, answer }: RegionMarkProps) {
  const { region, repository } = useListPlace();
  const t = useTranslations("regions");
  const label = useTranslations("region");
  const format = useFormat();
  const sentence = useRegionSentence();
  if (!details || !answer) return <Skeleton className="w-3.5 align-middle" />;
  const own = ownAnswer(details);
  const answers = ofRegion(region, own, answer);
  const outcome = regionOutcome(own, answer);
  const [mark, colour] = MARKS[outcome];
  const words = sentence(answers, region, tag);
  const sign = (
    <span aria-hidden className={`font-semibold ${colour}`}>
      {mark}
    </span>
  );
  if (outcome !== "different") {
    return (
      <span title={words} className="inline-flex size-6 items-center justify-center">
        {sign}
        <span className="sr-only">{words}</span>
      </span>
    );
  }
  const detailed = `${words} ${detailsOf(answers)}`;
  return (
    <PageLink
      href={regionComparisonPath({ repository, tag }, region)}
      title={detailed}
      className="inline-flex size-6 items-center justify-center rounded-control hover:bg-raised"
    >
      {sign}
      <span className="sr-only">{detailed}</span>
    </PageLink>
  );

  function detailsOf(both: RegionAnswers): string {
    return REGIONS.flatMap((each) => {
      const of = both[each];
      if (!("digest" in of)) return [];
      const day = of.created ? format.day(of.created) : t("noDate");
      return t("serves", { region: label(each), digest: shortDigest(of.digest), day });
    }).join(" ");
  }
});
