import { Card } from "@/components/ui/card";
import type { ReaderProgress } from "@/lib/contract/health/reader-progress";
import { translator } from "@/lib/i18n/translator";
import { REGIONS } from "@/lib/mar/region";
import { IndexRegion } from "./index-region";

type Props = { progress: Extract<ReaderProgress, { isOn: true }> };

/** Renders how much of each region this server, or another one on the same database, has read for the search. */
export function IndexCard({ progress: { leader, regions } }: Props) {
  const t = translator("endpoints.index");
  return (
    <Card title={t("title")} note={t(`leader.${leader}`)}>
      <div className="grid md:grid-cols-2 md:divide-x md:divide-line">
        {REGIONS.map((region) => (
          <IndexRegion key={region} region={region} progress={regions[region]} />
        ))}
      </div>
      <p className="border-line border-t px-4 py-3 text-small">{t("how")}</p>
    </Card>
  );
}
