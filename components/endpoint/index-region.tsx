import type { ReactNode } from "react";
import { CutText } from "@/components/ui/cut-text";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { NO_ANSWER, problemReasonSchema } from "@/lib/contract/problem";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { region: Region; progress: RegionProgress };

/** Renders how much of a region is read, how fast, and what went wrong. */
export function IndexRegion({ region, progress }: Props) {
  const t = translator("endpoints.index");
  const id = `index-${region}`;
  const { listed, repositories, read, tags, perMinute, requests, failures, beganAt, sboms } = progress;
  return (
    <section aria-labelledby={id} className="px-4 py-3 max-md:not-first:border-line max-md:not-first:border-t">
      <h3 id={id} className="mb-1 font-semibold">
        {translator("region")(region)}
      </h3>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-small tabular-nums">
        <Line name={t("state")}>{stateText(progress)}</Line>
        <Line name={t("repositories")}>{t("of", { count: listed, all: repositories })}</Line>
        <Line name={t("tags")}>{t("of", { count: read, all: tags })}</Line>
        {sboms && sboms.images + sboms.waiting > 0 && (
          <Line name={t("sboms")}>
            {t("sbomsOf", { count: sboms.images, all: sboms.images + sboms.waiting, found: sboms.withSbom })}
          </Line>
        )}
        {beganAt !== undefined && (
          <>
            <Line name={t("began")}>{t("time", { time: formatter().minute(beganAt) })}</Line>
            <Line name={t("requests")}>{t("requestsOf", { requests, failures })}</Line>
          </>
        )}
        {perMinute > 0 && <Line name={t("speed")}>{t("perMinute", { count: perMinute })}</Line>}
        {perMinute > 0 && <Line name={t("toGo")}>{timeToGo(progress)}</Line>}
      </dl>
      <LastFailure progress={progress} />
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-dim">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function stateText({ state, round, nextAt, paused }: RegionProgress): string {
  const t = translator("endpoints.index.states");
  const { minute } = formatter();
  if (state === "complete") return t("complete", { round, time: nextAt === undefined ? "" : minute(nextAt) });
  if (state === "paused") return t("paused", { time: paused ? minute(paused.until) : "" });
  return t(state, { round });
}

/** Whole minutes, and whole hours from two hours on: the speed changes. */
function timeToGo({ secondsToGo }: RegionProgress): string {
  const t = translator("endpoints.index");
  if (secondsToGo === undefined) return t("unknown");
  const minutes = Math.max(1, Math.ceil(secondsToGo / 60));
  return minutes < 120 ? t("minutes", { minutes }) : t("hours", { hours: Math.round(minutes / 60) });
}

function LastFailure({ progress: { lastFailure, paused } }: { progress: RegionProgress }) {
  if (!lastFailure && !paused) return null;
  const t = translator("endpoints.index");
  const reasons = translator("failure.reasons");
  const parsed = problemReasonSchema.safeParse(paused?.reason ?? lastFailure?.reason);
  const words = reasons(parsed.data ?? NO_ANSWER);
  return (
    <div className="mt-2 text-small">
      <p>{lastFailure ? t("lastFailure", { time: formatter().minute(lastFailure.at), words }) : words}</p>
      {lastFailure && (
        <p className="text-dim text-note [overflow-wrap:anywhere]">
          <CutText text={lastFailure.subject} most={300} />
        </p>
      )}
    </div>
  );
}
