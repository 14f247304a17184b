import type { Metadata } from "next";
import { EndpointHosts } from "@/components/endpoint/endpoint-hosts";
import { LocationsCard } from "@/components/endpoint/locations-card";
import { PagePart } from "@/components/endpoint/page-part";
import { PageParts } from "@/components/endpoint/page-parts";
import { PullCard } from "@/components/endpoint/pull-card";
import { FirewallCard } from "@/components/firewall/firewall-card";
import { ReachabilityCard } from "@/components/reachability/reachability-card";
import { endpointsPath, readEndpointsQuery } from "@/lib/contract/page/endpoints-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { translator } from "@/lib/i18n/translator";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";
import { requestId } from "@/lib/server/exchange/request-id";
import { landPath, MAP_SIZE, mapPoint } from "@/lib/server/page/map/world-map";
import { recentReachability } from "@/lib/server/page/server-reachability";
import { readerProgress } from "@/lib/server/process/reader";
import { withPatience } from "@/lib/server/waiting/patience";
import { InvalidAnswer } from "../not-found-answer";
import { pageMetadata } from "../page-metadata";
import { IndexPart } from "./index-part";
import { MirrorPart } from "./mirror-part";
import { PaceNotices } from "./pace-notices";
import { StoreNotice } from "./store-notice";

type Props = PageProps<"/endpoints">;

/** The longest wait for new pings; after it, the page shows what was known before. */
const PATIENCE_MILLISECONDS = 250;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  const t = translator("endpoints");
  const { region } = state.query;
  return pageMetadata({ path: endpointsPath({ region }), title: t("title"), description: t("description") });
}

/** Renders the page of endpoints, locations, firewall rules, reachability and mirrors. */
export default async function EndpointsPage({ searchParams }: Props) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { region } = state.query;
  const query = readEndpointsQuery(search, region);
  const reachability = await recentReachability(PATIENCE_MILLISECONDS);
  const progress = await withPatience(readerProgress().catch(() => undefined));
  const points = REGISTRY_LOCATIONS.map(({ longitude, latitude }) => mapPoint(longitude, latitude));
  return (
    <>
      <h1 className="font-semibold text-title tracking-tight">{translator("endpoints")("heading")}</h1>
      <div className="mt-2 grid gap-5">
        <StoreNotice />
        <PaceNotices />
        <PageParts hasIndex={progress?.isOn === true} />
        <PagePart part="hosts">
          <EndpointHosts />
        </PagePart>
        <PagePart part="pull">
          <PullCard region={region} />
        </PagePart>
        <PagePart part="locations">
          <LocationsCard map={{ ...MAP_SIZE, land: landPath(), points }} />
        </PagePart>
        <PagePart part="firewall">
          <FirewallCard query={query} />
        </PagePart>
        <PagePart part="reachability">
          <ReachabilityCard view={reachability} at={Date.now()} requestId={requestId()} />
        </PagePart>
        <IndexPart progress={progress} />
        <PagePart part="mirrors">
          <MirrorPart query={query} />
        </PagePart>
      </div>
    </>
  );
}
