import { YourTagsSlot } from "@/components/mark/your-tags-slot.client";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import { translator, wordsOf } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { FamilyList } from "./family-list";
import { NamespaceSection } from "./namespace-section";
import { RecentRepositories } from "./recent-repositories.client";
import { RegionStates } from "./region-states";

type Props = {
  region: Region;
  states: Readonly<Record<Region, RegionState>>;
  /** `undefined` if it could not be read. */
  catalog: HomeCatalog | undefined;
};

/** Renders the home page below its search: what this device has seen, both regions, families and namespaces. */
export function Home({ region, states, catalog }: Props) {
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <RecentRepositories title={translator("home")("recent")} />
        <RegionStates states={states} now={Date.now()} />
        <YourTagsSlot words={wordsOf("marks")} />
      </div>
      <FamilyList region={region} catalog={catalog} />
      {catalog && catalog.total > 0 && <NamespaceSection region={region} catalog={catalog} />}
    </div>
  );
}
