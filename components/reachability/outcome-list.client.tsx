"use client";

import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/lib/i18n/use-format";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import type { Verdict } from "./verdict";

const CHECKS = {
  both: ["curl", "dataEndpoint", "daemon", "throttling"],
  "down-for-everyone": ["wait", "report"],
  "only-you": ["dns", "proxy", "firewall", "ipv6"],
  "only-this-server": ["operator"],
  unclear: ["curl", "proxy", "report"],
} as const;
const OUTCOMES = ["both", "down-for-everyone", "only-you", "only-this-server", "unclear"] as const;

type Props = { verdicts: Record<Region, Verdict>; region: Region };

/** Renders every outcome with its meaning and what to check; the current ones are marked, in reserved places. */
export function OutcomeList({ verdicts, region }: Props) {
  const t = useTranslations("reachability");
  const labels = useTranslations("region");
  const { list } = useFormat();
  const { registry, data } = REGION_HOSTS[region];
  return (
    <section aria-labelledby="outcomes" className="border-line border-t px-4 py-3">
      <h3 id="outcomes" className="mb-2 font-semibold text-small">
        {t("outcomes.title")}
      </h3>
      <ul className="grid gap-3 md:grid-cols-2">
        {OUTCOMES.map((outcome) => {
          const regions = REGIONS.filter((each) => verdicts[each] === outcome);
          return (
            <li
              key={outcome}
              className={classNames(
                "rounded-control border px-3 py-2 text-small md:last:col-span-2",
                regions.length > 0 ? "chosen-row border-accent bg-accent-soft" : "border-line",
              )}
            >
              <p className="min-h-4 font-semibold text-accent text-note">
                {regions.length > 0 && t("outcomes.applies", { regions: list(regions.map((each) => labels(each))) })}
              </p>
              <p className="font-semibold">{t(`outcomes.${outcome}`)}</p>
              <p>{t(`outcomes.meaning.${outcome}`)}</p>
              <ul className="list-disc pl-4.5 [overflow-wrap:anywhere]">
                {CHECKS[outcome].map((check) => (
                  <li key={check}>{t(`checks.${check}`, { host: registry, data })}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
