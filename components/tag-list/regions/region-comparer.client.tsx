"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import { useRegionSentence } from "@/components/region/use-region-sentence.client";
import { Button } from "@/components/ui/button";
import { comparedAt, REGION_OUTCOMES } from "@/lib/contract/region/region-outcome";
import { useFormat } from "@/lib/i18n/use-format";
import { ofRegion } from "@/lib/mar/of-region";
import type { Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import { useCheckAgain } from "../table/use-check-again.client";
import type { ComparedTags } from "./compared-tags";
import { ownAnswer } from "./own-answer";
import { type ComparedTagsOptions, useComparedTags } from "./use-compared-tags.client";

type Props = ComparedTagsOptions & { onCompared: (compared: ComparedTags | undefined) => void };

/** Compares the visible tags with the other region's, passes the outcome to the list, and shows the progress. */
export function RegionComparer({ onCompared, ...options }: Props) {
  const { known, tags } = options;
  const { region } = useListPlace();
  const t = useTranslations("regions");
  const { marks } = useFormat();
  const sentence = useRegionSentence();
  const { compared, answers } = useComparedTags(options);
  const { isChecking, checkAgain } = useCheckAgain(tags, answers);
  useEffect(() => onCompared(compared), [compared, onCompared]);
  useEffect(() => () => onCompared(undefined), [onCompared]);
  const { counts } = compared;
  const pairs = tags.flatMap((tag) => pairOf(tag) ?? []);
  const failed = pairs.find(({ tag }) => compared.outcome(tag) === "failed");
  const words = REGION_OUTCOMES.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => t(`counted.${outcome}`, { count: counts[outcome] }))
    .join(marks.comma);
  const isDone = pairs.length > 0 && pairs.length === tags.length && !isChecking;
  // Said once: whoever scrolls on through the list compares ever more.
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (isDone) setSaid((before) => before || words);
  }, [isDone, words]);
  const outcome = (
    <span aria-live="polite" className="sr-only">
      {said}
    </span>
  );
  if (pairs.length === 0) {
    return (
      <>
        {outcome}
        {t("comparing")}
      </>
    );
  }
  return (
    <>
      {outcome}
      {/* Growing text comes after text of fixed width. */}
      <span className="min-w-36">
        {t.rich("checked", { age: () => <Age at={Math.min(...pairs.map(({ at }) => at))} now={Date.now()} /> })}
      </span>
      <Button
        className="min-w-27 justify-start in-[:lang(zh)]:min-w-0"
        size="small"
        onClick={again}
        disabled={isChecking}
      >
        {t(isChecking ? "checking" : "again")}
      </Button>
      <span className="basis-full sm:basis-auto">{words}</span>
      {failed && <span className="text-text">{sentence(failed.answers, region, failed.tag)}</span>}
    </>
  );

  function again() {
    setSaid("");
    checkAgain();
  }

  function pairOf(tag: Tag) {
    const details = known.details.get(tag);
    const answer = compared.answers.get(tag);
    if (!details || !answer) return undefined;
    const own = ownAnswer(details);
    const both = ofRegion(region, own, answer);
    return { tag, answers: both, at: comparedAt(own, answer) };
  }
}
