import { YourTagsSlot } from "@/components/mark/your-tags-slot.client";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import type { NewInMar as News } from "@/lib/contract/catalog/new-in-mar";
import { translator, wordsOf } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { FamilyList } from "./family-list";
import { HoldingsSection } from "./holdings-section";
import { MovedLately } from "./moved-lately";
import { NamespaceSection } from "./namespace-section";
import { NewInMar } from "./new-in-mar";
import { RecentRepositories } from "./recent-repositories.client";
import { RegionStates } from "./region-states";

type Props = {
  region: Region;
  states: Readonly<Record<Region, RegionState>>;
  /** `undefined` if it could not be read. */
  catalog: HomeCatalog | undefined;
  /** Popular repositories that changed lately. */
  moved: readonly ChangedRepository[];
  /** What is new according to the index, in place of what moved; `undefined` without an index. */
  news: News | undefined;
};

/**
 * Renders the home page below its search: what this device has seen, both regions, families, what moved lately, and
 * namespaces.
 */
export function Home({ region, states, catalog, moved, news }: Props) {
  const hasNews = news !== undefined && news.families.length + news.added.length > 0;
  const isBeside = hasNews || moved.length > 0;
  const holdings = news?.holdings;
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <RecentRepositories title={translator("home")("recent")} />
        <RegionStates states={states} now={Date.now()} />
        <YourTagsSlot words={wordsOf("marks")} />
      </div>
      <div className={isBeside ? "grid gap-8 lg:grid-cols-[minmax(0,1fr)_19rem]" : ""}>
        <FamilyList region={region} catalog={catalog} isWide={!isBeside} />
        {hasNews ? <NewInMar region={region} news={news} /> : isBeside && <MovedLately region={region} moved={moved} />}
      </div>
      {holdings && <HoldingsSection {...{ holdings, region }} now={Date.now()} />}
      {catalog && catalog.total > 0 && <NamespaceSection region={region} catalog={catalog} />}
    </div>
  );
}
