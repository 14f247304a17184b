import { RegionComparison } from "@/components/region/lazy-region-comparison.client";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import { withPatience } from "@/lib/server/work/patience";
import type { RegionReading } from "./region-reading";

type Props = { imageName: ImageName; reference: Reference; region: Region; reading: RegionReading };

/**
 * What the other region serves, where it has said so by now. The page does not wait for it, nor is its answer kept open: the
 * browser asks for what is not there.
 */
export async function RegionComparisonPart({ imageName, reference, region, reading }: Props) {
  const own = await reading.own;
  const known = await withPatience(reading.both, 0);
  return <RegionComparison {...{ imageName, reference, region, own, known }} now={Date.now()} />;
}
