import { RegionComparison } from "@/components/region/lazy-region-comparison.client";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { withPatience } from "@/lib/server/work/patience";
import type { RegionReading } from "./region-reading";

type Props = { page: PageOfImage; reading: RegionReading };

/**
 * What the other region serves, where it has said so by now. The page does not wait for it, nor is its answer kept open: the
 * browser asks for what is not there.
 */
export async function RegionComparisonPart({ page, reading }: Props) {
  const { imageName, reference, region } = page;
  const own = await reading.own;
  const known = await withPatience(reading.both, 0);
  return <RegionComparison {...{ imageName, reference, region, own, known }} now={Date.now()} />;
}
