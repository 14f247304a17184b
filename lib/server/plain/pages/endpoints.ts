import "server-only";
import type { ReaderProgress } from "@/lib/contract/health/reader-progress";
import { endpointsPath } from "@/lib/contract/page/endpoints-page";
import type { ReachabilityView, ServerReachability } from "@/lib/contract/region/reachability";
import { quotedText } from "@/lib/display/text/quoted-text";
import { formatter } from "@/lib/i18n/formatter";
import { lastFailureText, pauseText, progressFacts } from "@/lib/i18n/progress-text";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { recentReachability } from "../../page/server-reachability";
import { storeNotice } from "../../page/store-notice";
import { readerProgress } from "../../process/reader";
import { withPatience } from "../../waiting/patience";
import { blocks, table, titled, wrapped } from "../lines";
import { addressOf, type PlainAddress, type PlainPage, serverAddress } from "../plain-page";
import { withRegion } from "./with-region";

/** The longest wait for new pings, in milliseconds; after it, what was known before is shown. */
const PATIENCE = 250;
/** Longest quotation of what could not be read, in characters. */
const QUOTED = 300;

/** Returns the hosts to allow, whether and how this server reaches them, and how much of them is read for the search. */
export async function endpointsPlainly(address: PlainAddress): Promise<PlainPage> {
  const [view, progress] = await Promise.all([
    recentReachability(PATIENCE),
    withPatience(readerProgress().catch(() => undefined)),
  ]);
  return withRegion(address, (shown) => {
    const t = translator("endpoints.hosts");
    const hosts = REGIONS.map((region) => {
      const { registry, data } = REGION_HOSTS[region];
      return [translator("region")(region), registry, data];
    });
    const text = () =>
      blocks(
        wrapped(translator("endpoints")("heading")),
        titled(t("title"), table([["", t("registry"), t("data")], ...hosts])),
        wrapped(t("note")),
        reachabilityLines(view),
        wrapped(storeNotice() ?? ""),
        ...indexBlocks(progress),
        titled(translator("firewall")("title"), [`  curl ${serverAddress()}/api/firewall/host-list`]),
        [addressOf(endpointsPath({ region: shown }))],
      );
    const of = (region: Region) => ({ ...view[region], hosts: REGION_HOSTS[region] });
    return { text, json: () => ({ global: of("global"), china: of("china") }) };
  });
}

function reachabilityLines(view: ReachabilityView): string[] {
  const t = translator("reachability");
  const { minute } = formatter();
  const rows = REGIONS.map((region) => {
    const { reachable, trouble, lastSuccess } = view[region];
    const state = reachable === undefined ? "notAsked" : reachable ? "reachable" : "unreachable";
    const last = lastSuccess ? minute(Date.parse(lastSuccess)) : t("never");
    return [REGION_HOSTS[region].registry, t(`state.${state}`), trouble ? t(`trouble.${trouble}`) : last];
  });
  return titled(t("title"), [...table(rows), ...REGIONS.flatMap((region) => pathLines(region, view[region]))]);
}

/** Says by which way, and at which address, this server asks a region. */
function pathLines(region: Region, { viaProxy, otherAddress }: ServerReachability): string[] {
  const t = translator("reachability");
  const host = REGION_HOSTS[region].registry;
  const said = [...(viaProxy ? [t("viaProxy")] : []), ...(otherAddress ? [t("otherAddress", { host })] : [])];
  return said.flatMap((words) => wrapped(`${host}: ${words}`, "  "));
}

/** Says how much of each region the background reader has read; nothing where it is off, or where the store does not say. */
export function indexBlocks(progress: ReaderProgress | undefined): string[][] {
  if (!progress?.isOn) return [];
  const t = translator("endpoints.index");
  const regions = REGIONS.map((region) => {
    const of = progress.regions[region];
    const subject = of.lastFailure && quotedText(of.lastFailure.subject, QUOTED);
    const lines = [pauseText(of), lastFailureText(of), subject].flatMap((text) => (text ? wrapped(text, "  ") : []));
    return titled(translator("region")(region), [...table(progressFacts(of)), ...lines]);
  });
  return [[...wrapped(t("title")), ...wrapped(t(`leader.${progress.leader}`))], ...regions];
}
