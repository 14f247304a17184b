import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import type { Region } from "@/lib/mar/region";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { type ComparedSides, readComparedImages } from "@/lib/server/image/region/compared-images";
import { setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { withPatience } from "@/lib/server/waiting/patience";
import { PaceNotice } from "../pace-notice";
import { Comparison } from "./comparison";

type Props = {
  from: ComparedName;
  to: ComparedName;
  region: Region;
  platform: string | undefined;
  osVersion: string | undefined;
};

/** Renders the comparison of two images; if it takes longer than a moment, it streams later. */
export async function ComparisonPart({ from, to, region, platform, osVersion }: Props) {
  const asked = platform ? parsePlatform(platform) : undefined;
  const sides = readComparedImages(sourceOf(from), sourceOf(to), asked && { ...asked, osVersion });
  const early = await withPatience(sides);
  if (early) setFailureStatus(early);
  const readAt = early && oldestOf(early);
  if (readAt !== undefined) setPageAge(readAt);
  const comparison = <Comparison {...{ from, to, region, platform, osVersion, sides }} />;
  return (
    <>
      {[...new Set([from.region, to.region])].map((each) => (
        <PaceNotice key={each} region={each} readAt={readAt} className="" />
      ))}
      {early ? comparison : <Suspense fallback={<ListSkeleton />}>{comparison}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}

/** When the older of the two images was read; `undefined` if none was. */
function oldestOf({ from, to }: ComparedSides): number | undefined {
  const times = [from, to].flatMap((side) => (side.state === "failed" ? [] : [side.resolved.readAt]));
  return times.length > 0 ? Math.min(...times) : undefined;
}

function sourceOf({ imageName: { repository }, reference, region }: ComparedName) {
  return { cached: cachedRegistryOf(region), repository, reference };
}

/** Sets the page's status if an image could not be read; that of the first counts if both could not. */
function setFailureStatus({ from, to }: ComparedSides): void {
  const failed = from.state === "failed" ? from : to;
  if (failed.state === "failed") setPageProblem(failed.problem);
}
