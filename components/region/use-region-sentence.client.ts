"use client";

import { useTranslations } from "use-intl";
import type { RegionAnswers } from "@/lib/browser/api/region-comparison";
import { NO_ANSWER, type Problem } from "@/lib/contract/problem";
import { isFailed, newerRegion, type RegionAnswer, regionOutcome } from "@/lib/contract/region/region-outcome";
import { otherRegion, type Region } from "@/lib/mar/region";
import { isDigest, type Reference } from "@/lib/oci/name/reference";

/** Returns the sentence that says how two regions compare, from one region's point of view. */
export function useRegionSentence(): (answers: RegionAnswers, region: Region, reference: Reference) => string {
  const t = useTranslations("regions");
  const label = useTranslations("region");
  return (answers, region, reference) => {
    const other = otherRegion(region);
    const words = { region: label(other) };
    const [own, theirs] = [answers[region], answers[other]];
    switch (regionOutcome(own, theirs)) {
      case "same":
        return t(isDigest(reference) ? "sameDigest" : "same", words);
      case "different": {
        const newer = newerRegion(answers);
        if (!newer) return t("different", words);
        return t(newer === other ? "newer" : "older", words);
      }
      case "missing":
        if (!("problem" in own)) return t(isDigest(reference) ? "missingDigest" : "missing", words);
        return "problem" in theirs ? t("missingInBoth") : t("onlyThere", words);
      case "failed": {
        if (isFailed(own) && isFailed(theirs)) return t("bothFailed");
        const region = label(isFailed(theirs) ? other : otherRegion(other));
        return t("failed", { region, reason: t(`reasons.${reasonOf(isFailed(theirs) ? theirs : own)}`) });
      }
    }
  };
}

const REASONS = [
  NO_ANSWER,
  "unresolved",
  "timeout",
  "unreachable",
  "refused",
  "unavailable",
  "throttled",
  "busy",
  "rate-limited",
  "malformed",
  "foreign-redirect",
  "digest-mismatch",
  "too-large",
] as const;

function reasonOf(answer: RegionAnswer): (typeof REASONS)[number] | "other" {
  const problem: Problem | undefined = "problem" in answer ? answer.problem : undefined;
  return REASONS.find((reason) => reason === problem?.reason) ?? "other";
}
