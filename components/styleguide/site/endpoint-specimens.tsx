import { EndpointHosts } from "@/components/endpoint/endpoint-hosts";
import { LocationList } from "@/components/endpoint/location-list";
import { PullCard } from "@/components/endpoint/pull-card";
import { SupportLinks } from "@/components/endpoint/support-links";
import { FirewallCard } from "@/components/firewall/firewall-card";
import { MirrorForm } from "@/components/mirror/mirror-form";
import { MirrorPresence } from "@/components/mirror/mirror-presence";
import { MirrorResult } from "@/components/mirror/mirror-result";
import { MirrorUnread } from "@/components/mirror/mirror-unread";
import { OutcomeList } from "@/components/reachability/outcome-list.client";
import { RegionView } from "@/components/reachability/region-view.client";
import { readEndpointsQuery } from "@/lib/contract/page/endpoints-page";
import { checkMirror } from "@/lib/mar/name/mirror-check";
import { NOW, ONE, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const QUERY = readEndpointsQuery(new URLSearchParams(), "global");
const MIRROR = checkMirror(`dockerhub.azk8s.cn/dotnet/aspnet:10.0@${ONE}`, "global");
const UNREAD = checkMirror("mcr.microsoft.com/DotNet/ASPNET", "global");
const SERVER = { requests: 12, throttled: false, since: YESTERDAY, lastAsked: YESTERDAY, errorRate: 0.25 };
const KNOWN = {
  server: {
    global: { ...SERVER, reachable: true, timeToFirstByte: 84, lastSuccess: YESTERDAY },
    china: { ...SERVER, reachable: false, failure: "timeout", throttled: true },
  },
  browser: { global: { state: "answered", milliseconds: 120, askedAt: NOW }, china: { state: "not-asked" } },
  ...{ at: NOW, requestId: undefined },
} as const;

/** Renders hosts, rules for firewalls, who reaches what, and the check of a mirror's name. */
export function EndpointSpecimens() {
  return (
    <>
      <Specimen name="EndpointHosts, PullCard, SupportLinks" isWide>
        <EndpointHosts />
        <PullCard region="china" />
        <LocationList />
        <SupportLinks />
      </Specimen>
      <Specimen name="FirewallCard" isWide>
        <FirewallCard query={QUERY} />
      </Specimen>
      <Specimen name="RegionView, OutcomeList" isWide>
        <RegionView region="global" known={KNOWN} verdict="both" />
        <RegionView region="china" known={KNOWN} verdict="unknown" />
        <OutcomeList verdicts={{ global: "both", china: "only-this-server" }} region="global" />
      </Specimen>
      <Specimen name="MirrorForm, MirrorResult, MirrorUnread">
        <MirrorForm query={QUERY} />
        {MIRROR.kind === "name" && (
          <MirrorResult check={MIRROR}>
            <MirrorPresence
              check={MIRROR}
              image={{ digest: { state: "missing" }, tag: { state: "there", value: ONE } }}
            />
          </MirrorResult>
        )}
        {UNREAD.kind !== "name" && <MirrorUnread check={UNREAD} query={QUERY} />}
      </Specimen>
    </>
  );
}
