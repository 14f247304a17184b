"use client";

import { useTranslations } from "use-intl";
import { BROWSER_LIMIT_MILLISECONDS } from "@/lib/browser/api/reachability";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { ServerView } from "./server-view.client";
import { Side } from "./side.client";
import type { BrowserView, Reachability } from "./use-reachability.client";
import type { Verdict } from "./verdict";

type Props = { region: Region; known: Reachability; verdict: Verdict };

/** Renders a region as the server and the browser see it, and the verdict from both. */
export function RegionView({ region, known, verdict }: Props) {
  const t = useTranslations("reachability");
  const label = useTranslations("region")(region);
  const id = `reachability-${region}`;
  return (
    <section aria-labelledby={id} className="grid content-start gap-3 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={id} className="font-semibold">
          {label} <span className="font-normal text-dim text-small">{REGION_HOSTS[region].registry}</span>
        </h3>
        <p className={`text-small ${verdict === "unknown" ? "text-dim" : "font-semibold"}`}>
          {t(`verdicts.${verdict}`)}
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ServerView region={region} view={known.server[region]} at={known.at} />
        <BrowserSide view={known.browser[region]} />
      </div>
    </section>
  );
}

function BrowserSide({ view }: { view: BrowserView }) {
  const t = useTranslations("reachability");
  const answered = "milliseconds" in view ? view.state === "answered" : undefined;
  const words = t(`browserState.${view.state}`, {
    milliseconds: "milliseconds" in view ? view.milliseconds : 0,
    seconds: BROWSER_LIMIT_MILLISECONDS / 1000,
  });
  return <Side title={t("browser")} state={answered} words={words} />;
}
