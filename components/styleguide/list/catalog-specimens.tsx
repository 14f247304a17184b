import { ListPages } from "@/components/feedback/list-pages";
import { FamilyEntry } from "@/components/home/family-entry";
import { MovedLately } from "@/components/home/moved-lately";
import { NamespaceSection } from "@/components/home/namespace-section";
import { RegionStates } from "@/components/home/region-states";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import { FAMILIES } from "@/lib/mar/family/families";
import { namespaceTree } from "@/lib/mar/name/namespace-tree";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { DAY, NAMES, NEXT_TAG, NOW, REPOSITORY, TAG, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const CATALOG: HomeCatalog = {
  ...{ tree: namespaceTree(NAMES), total: NAMES.length, counts: new Map([["dotnet", 3]]) },
  unlisted: new Set(FAMILIES.slice(1, 2).map(({ usual }) => usual.repository)),
};
const ASKED: RegionState = {
  ...{ requests: 12, throttled: false, since: YESTERDAY, repositories: 2718, reachable: true },
  ...{ lastAsked: new Date(NOW - 90_000).toISOString(), lastSuccess: new Date(NOW - 90_000).toISOString() },
};
const STATES: Record<"global" | "china", RegionState>[] = [
  { global: ASKED, china: { ...ASKED, throttled: true } },
  {
    global: { ...ASKED, reachable: false, failure: "timeout", repositories: undefined },
    china: { requests: 0, throttled: false, since: YESTERDAY, repositories: undefined },
  },
];
const MOVED = [
  { repository: REPOSITORY, day: NOW - DAY, at: NOW - DAY, count: 14, added: 0, tags: [TAG, NEXT_TAG] },
  {
    repository: repositorySchema.parse("azure-cli"),
    day: NOW - 2 * DAY,
    at: NOW - 2 * DAY,
    count: 1,
    added: 0,
    tags: [TAG],
  },
];

/** Renders what finds repositories: families, namespaces, rows of the list. */
export function CatalogSpecimens() {
  return (
    <>
      <Specimen name="RegionStates" isWide>
        {STATES.map((states) => (
          <RegionStates key={String(states.global.reachable)} states={states} now={NOW} />
        ))}
      </Specimen>
      <Specimen name="FamilyEntry, MovedLately, NamespaceSection">
        <ul>
          {FAMILIES.slice(0, 2).map((family) => (
            <FamilyEntry key={family.id} family={family} region="global" catalog={CATALOG} />
          ))}
        </ul>
        <MovedLately moved={MOVED} region="global" />
        <NamespaceSection region="global" catalog={CATALOG} />
      </Specimen>
      <Specimen name="ListPages, ListSkeleton">
        <ListPages
          {...{ search: new URLSearchParams(), from: 50, rows: 50, count: 240, always: true }}
          {...{ previous: "←", next: "→" }}
        />
        <div className="h-40 overflow-clip">
          <ListSkeleton />
        </div>
      </Specimen>
    </>
  );
}
