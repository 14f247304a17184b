import { YourTagsSlot } from "@/components/mark/your-tags-slot.client";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import { translator, wordsOf } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { FamilyList } from "./family-list";
import { MovedLately } from "./moved-lately";
import { NamespaceSection } from "./namespace-section";
import { RecentRepositories } from "./recent-repositories.client";
import { RegionStates } from "./region-states";

type Props = {
  region: Region;
  states: Readonly<Record<Region, RegionState>>;
  /** `undefined` if it could not be read. */
  catalog: HomeCatalog | undefined;
  /** Popular repositories that changed lately. */
  moved: readonly ChangedRepository[];
};

/**
 * Renders the home page below its search: what this device has seen, both regions, families, what moved lately, and
 * namespaces.
 */
export function Home({ region, states, catalog, moved }: Props) {
  const isBeside = moved.length > 0;
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <RecentRepositories title={translator("home")("recent")} />
        <RegionStates states={states} now={Date.now()} />
        <YourTagsSlot words={wordsOf("marks")} />
      </div>
      <div className={isBeside ? "grid gap-8 lg:grid-cols-[minmax(0,1fr)_19rem]" : ""}>
        <FamilyList region={region} catalog={catalog} isWide={!isBeside} />
        {isBeside && <MovedLately region={region} moved={moved} />}
      </div>
      {catalog && catalog.total > 0 && <NamespaceSection region={region} catalog={catalog} />}
    </div>
  );
}
