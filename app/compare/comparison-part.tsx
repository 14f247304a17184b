import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import type { Region } from "@/lib/mar/region";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { type ComparedSides, readComparedImages } from "@/lib/server/image/region/compared-images";
import { setPageProblem } from "@/lib/server/page/page-status";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { withPatience } from "@/lib/server/waiting/patience";
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
  const comparison = <Comparison {...{ from, to, region, platform, osVersion, sides }} />;
  if (early) return comparison;
  return (
    <>
      <Suspense fallback={<ListSkeleton />}>{comparison}</Suspense>
      <ReloadWithoutScripts />
    </>
  );
}

function sourceOf({ imageName: { repository }, reference, region }: ComparedName) {
  return { cached: cachedRegistryOf(region), repository, reference };
}

/** Sets the page's status if an image could not be read; that of the first counts if both could not. */
function setFailureStatus({ from, to }: ComparedSides): void {
  const failed = from.state === "failed" ? from : to;
  if (failed.state === "failed") setPageProblem(failed.problem);
}
