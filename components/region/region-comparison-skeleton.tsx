import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";

/** Reserves room for the comparison of both regions. */
export function RegionComparisonSkeleton() {
  return (
    <Card title={translator("regions")("title")}>
      <p className="min-h-28 px-4 py-2.5 text-dim text-small">{translator("image")("reading")}</p>
    </Card>
  );
}
