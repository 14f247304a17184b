import { RegionComparison } from "@/components/region/lazy-region-comparison.client";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { withPatience } from "@/lib/server/waiting/patience";
import type { RegionReading } from "./region-reading";

type Props = { page: PageOfImage; reading: RegionReading };

/**
 * Renders the other region's answer if it has arrived. The page neither waits for it nor streams it: otherwise the
 * browser asks.
 */
export async function RegionComparisonPart({ page, reading }: Props) {
  const { imageName, reference, region } = page;
  const own = await reading.own;
  const known = await withPatience(reading.both, 0);
  return <RegionComparison {...{ imageName, reference, region, own, known }} now={Date.now()} />;
}
