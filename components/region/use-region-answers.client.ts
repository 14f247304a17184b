"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { RegionAnswers } from "@/lib/browser/api/region-comparison";
import { comparedAt, type RegionAnswer } from "@/lib/contract/region/region-outcome";
import { otherRegion, type Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";

type Options = {
  repository: Repository;
  reference: Reference;
  region: Region;
  /** The page's own answer. */
  own: RegionAnswer;
  /** Set if the other region answered in time for the page. */
  known: RegionAnswers | undefined;
};

/** A comparison of the page is not repeated before this age. */
const FRESH_MILLISECONDS = 60_000;

/**
 * Returns both regions' answers for a reference. Asks the other region if the page came without its answer, and both
 * when the visitor checks again. If the page's own region then answers differently, the page follows. What asks is loaded when it is
 * needed: most pages come with both answers.
 */
export function useRegionAnswers({ repository, reference, region, own, known }: Options) {
  const router = useRouter();
  const says = "digest" in own ? own.digest : own.problem.code;
  const of = [region, repository, reference, says].join(" ");
  const [read, setRead] = useState<{ of: string; answers: RegionAnswers }>();
  const [isChecking, setChecking] = useState(false);
  const ended = useRef<AbortController>(undefined);
  const ask = async (anew: boolean) => {
    ended.current?.abort();
    const mine = new AbortController();
    ended.current = mine;
    setChecking(true);
    try {
      const { readRegionAnswers } = await import("@/lib/browser/api/region-comparison");
      const question = { repository, reference, region, own: anew ? undefined : own, signal: mine.signal };
      const answers = await readRegionAnswers(question);
      if (!mine.signal.aborted) setRead({ of, answers });
    } catch {
      // The script did not load, or nobody waits any more.
    }
    if (!mine.signal.aborted) setChecking(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the page
  useEffect(() => {
    const isFresh = known && Date.now() - comparedAt(known.global, known.china) < FRESH_MILLISECONDS;
    if (!isFresh) void ask(false);
    return () => {
      ended.current?.abort();
      setChecking(false);
    };
  }, [of]);
  const answers = read?.of === of ? read.answers : known;
  const now = answers?.[region];
  const hasMoved = now !== undefined && "digest" in now && now.digest !== says;
  useEffect(() => {
    if (hasMoved) router.refresh();
  }, [hasMoved, router]);
  const asking: Partial<RegionAnswers> = { [region]: own, [otherRegion(region)]: undefined };
  return { answers, shown: answers ?? asking, isChecking, checkAgain: () => void ask(true) };
}
