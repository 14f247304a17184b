"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { type RegionAnswers, readRegionAnswers } from "@/lib/browser/api/region-comparison";
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

const unchanging = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;

/**
 * Returns both regions' answers for a reference. Asks the other region if the page came without its answer, and both
 * when the visitor checks again. If the page's own region then answers differently, the page follows.
 */
export function useRegionAnswers({ repository, reference, region, own, known }: Options) {
  const router = useRouter();
  const anew = useRef(false);
  const says = "digest" in own ? own.digest : own.problem.code;
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["region answers", region, repository, reference, says],
    queryFn: ({ signal }) =>
      readRegionAnswers({ repository, reference, region, own: anew.current ? undefined : own, signal }),
    initialData: known,
    initialDataUpdatedAt: known && comparedAt(known.global, known.china),
    retry: false,
  });
  const now = data?.[region];
  const hasMoved = now !== undefined && "digest" in now && now.digest !== says;
  useEffect(() => {
    if (hasMoved) router.refresh();
  }, [hasMoved, router]);
  const checkAgain = () => {
    anew.current = true;
    refetch();
  };
  const asking: Partial<RegionAnswers> = { [region]: own, [otherRegion(region)]: undefined };
  // An answer may turn a minute old, and be requested again, between the server's clock and the browser's; both must
  // start alike.
  const isAwake = useSyncExternalStore(unchanging, isTrue, isFalse);
  return { answers: data, shown: data ?? asking, isChecking: isAwake && isFetching, checkAgain };
}
