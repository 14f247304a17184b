"use client";

import { RadioTower } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import type { ReachabilityView } from "@/lib/contract/region/reachability";
import { useFormat } from "@/lib/i18n/use-format";
import { byRegion, REGION_HOSTS, REGIONS } from "@/lib/mar/region";
import { OutcomeList } from "./outcome-list.client";
import { RegionView } from "./region-view.client";
import { Report } from "./report.client";
import { type Reachability, useReachability } from "./use-reachability.client";
import { verdictOn } from "./verdict";

type Props = {
  /**
   * What the server knew when it made the page, the time of that (milliseconds since the epoch), and the page's request
   * id.
   */
  server: ReachabilityView;
  at: number;
  requestId: string | undefined;
  /** Where to send reports. */
  support: ReactNode;
};

/** Renders whether the registry endpoints answer: for this server and, on request, for this browser. */
export function ReachabilityCheck({ support, ...initial }: Props) {
  const t = useTranslations("reachability");
  const reasons = useTranslations("failure.reasons");
  const labels = useTranslations("region");
  const announce = useAnnounce();
  const { marks } = useFormat();
  const [region] = useRegion();
  const { known, asking, mustReload, ask } = useReachability(initial);
  const verdicts = verdictsOf(known);
  const start = async () => {
    const found = await ask();
    if (!found) return;
    const after = verdictsOf(found);
    announce(REGIONS.map((each) => labels(each) + marks.colon + t(`verdicts.${after[each]}`)).join(marks.semicolon));
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3">
        <Button onClick={start} disabled={asking} className="needs-scripting min-w-28">
          <RadioTower aria-hidden className="size-3.5" />
          {asking ? t("asking") : t("ask")}
        </Button>
        <p className="min-w-60 grow basis-0 text-dim text-small">
          {t("explain", { global: REGION_HOSTS.global.registry, china: REGION_HOSTS.china.registry })}
        </p>
        <noscript className="text-small">{t("withoutScripts")}</noscript>
        {mustReload && (
          <p role="alert" className="w-full text-small text-warning">
            {t("reload")}
            {marks.gap}
            <Button size="small" onClick={() => window.location.reload()}>
              {t("reloadLink")}
            </Button>
          </p>
        )}
        {known.serverFailed && (
          <p role="alert" className="w-full text-small text-warning">
            {t("serverFailed", { reason: reasons(known.serverFailed) })}
          </p>
        )}
      </div>
      <div className="grid lg:grid-cols-2 lg:divide-x lg:divide-line max-lg:[&>*+*]:border-line max-lg:[&>*+*]:border-t">
        {REGIONS.map((each) => (
          <RegionView key={each} region={each} known={known} verdict={verdicts[each]} />
        ))}
      </div>
      <OutcomeList verdicts={verdicts} region={region} />
      <Report known={known}>{support}</Report>
    </>
  );
}

function verdictsOf(known: Reachability) {
  return byRegion((region) => verdictOn(known, region));
}
