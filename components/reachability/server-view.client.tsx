"use client";

import { useLocale, useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import type { ServerReachability } from "@/lib/contract/region/reachability";
import { shareText } from "@/lib/i18n/share-text";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { Side } from "./side.client";

type Props = { region: Region; view: ServerReachability; at: number };

/** Renders what the server has seen of a region. */
export function ServerView({ region, view, at }: Props) {
  const t = useTranslations("reachability");
  const locale = useLocale();
  const { reachable, timeToFirstByte, lastSuccess, requests, errorRate, throttled } = view;
  const state = reachable === undefined ? "notAsked" : reachable ? "reachable" : "unreachable";
  return (
    <Side title={t("server")} state={reachable} words={t(`state.${state}`)}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-small">
        <dt className="text-dim">{t("firstByte")}</dt>
        <dd className="tabular-nums">
          {timeToFirstByte === undefined
            ? t("unknown")
            : t("milliseconds", { milliseconds: Math.round(timeToFirstByte) })}
        </dd>
        <dt className="text-dim">{t("lastSuccess")}</dt>
        <dd>{lastSuccess ? <Age at={Date.parse(lastSuccess)} now={at} /> : t("never")}</dd>
        <dt className="text-dim">{t("errors")}</dt>
        <dd className="tabular-nums">
          {errorRate === undefined
            ? t("unknown")
            : t("errorsOf", {
                failed: Math.round(errorRate * requests),
                requests,
                share: shareText(errorRate, locale),
              })}
        </dd>
        <dt className="text-dim">{t("throttled")}</dt>
        <dd className={throttled ? "text-warning" : undefined}>{throttled ? t("yes") : t("no")}</dd>
      </dl>
      <Why view={view} />
      {view.viaProxy && <p className="text-dim text-note">{t("viaProxy")}</p>}
      {view.otherAddress && (
        <p className="text-dim text-note">{t("otherAddress", { host: REGION_HOSTS[region].registry })}</p>
      )}
    </Side>
  );
}

function Why({ view: { failure, trouble } }: { view: ServerReachability }) {
  const t = useTranslations("reachability");
  const words = useTranslations("failure.reasons");
  // Its room is reserved: only the server's answer shows whether there is something to say.
  return (
    <p className="min-h-15 text-small sm:min-h-10">{trouble ? t(`trouble.${trouble}`) : failure && words(failure)}</p>
  );
}
