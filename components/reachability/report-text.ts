import type { useTranslations } from "use-intl";
import { BROWSER_LIMIT_MILLISECONDS } from "@/lib/browser/api/reachability";
import type { ServerReachability } from "@/lib/contract/region/reachability";
import type { Format } from "@/lib/i18n/format";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import type { BrowserView, Reachability } from "./use-reachability.client";
import { verdictOn } from "./verdict";

type Words = ReturnType<typeof useTranslations<"reachability">>;

/** The reporter: the page's address, the browser's user agent, and whether it believes to be offline. */
export type ReportContext = { time: Date; address: string; agent: string; offline: boolean };

const isoTime = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Returns what both sides know as lines of text for a support ticket: times in UTC, with the ids for looking it up. */
export function reportText(
  known: Reachability,
  { time, address, agent, offline }: ReportContext,
  t: Words,
  { labelOf, marks }: { labelOf: (region: Region) => string; marks: Format["marks"] },
): string {
  const { server, browser, requestId } = known;
  const lines = [
    t("report.heading"),
    t("report.made", { time: time.toISOString() }),
    t("report.page", { address }),
    ...(requestId ? [t("report.requestId", { id: requestId })] : []),
    ...(agent ? [t("report.agent", { agent })] : []),
    ...(offline ? [t("report.offline")] : []),
  ];
  for (const region of REGIONS) {
    const verdict = t(`verdicts.${verdictOn(known, region)}`);
    lines.push("", t("report.region", { label: labelOf(region), host: REGION_HOSTS[region].registry, verdict }));
    lines.push(...serverLines(server[region], t, marks).map((line) => `  ${line}`));
    lines.push(`  ${browserLine(browser[region], t, marks)}`);
  }
  return `${lines.join("\n")}\n`;
}

function serverLines(view: ServerReachability, t: Words, marks: Format["marks"]): string[] {
  const { reachable, failure, trouble, timeToFirstByte, lastSuccess, lastAsked, errorRate, requests, since } = view;
  const state = t(`state.${reachable === undefined ? "notAsked" : reachable ? "reachable" : "unreachable"}`);
  const facts = [
    state,
    failure && t("report.failure", { reason: trouble ? `${failure} (${trouble})` : failure }),
    timeToFirstByte !== undefined && t("report.firstByte", { milliseconds: String(Math.round(timeToFirstByte)) }),
    lastAsked && t("report.askedAt", { time: lastAsked }),
    lastSuccess && t("report.lastSuccess", { time: lastSuccess }),
    errorRate !== undefined &&
      t("report.errors", {
        failed: String(Math.round(errorRate * requests)),
        requests: String(requests),
        time: since,
      }),
    view.throttled && t("report.throttled"),
    view.otherAddress && t("report.notOfficial"),
    view.viaProxy && t("report.viaProxy"),
  ];
  const told = facts.filter(Boolean).join(marks.comma);
  return [t("report.server", { state: told }), ...(view.upstreamIds ?? []).map((id) => `  ${id}`)];
}

function browserLine(view: BrowserView, t: Words, marks: Format["marks"]): string {
  const milliseconds = "milliseconds" in view ? view.milliseconds : 0;
  const state = t(`browserState.${view.state}`, { milliseconds, seconds: BROWSER_LIMIT_MILLISECONDS / 1000 });
  const asked = "askedAt" in view ? marks.comma + t("report.askedAt", { time: isoTime(view.askedAt) }) : "";
  return t("report.browser", { state: `${state}${asked}` });
}
