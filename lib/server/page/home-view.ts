import "server-only";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import { FAMILIES } from "@/lib/mar/family/families";
import { countInNamespace } from "@/lib/mar/name/namespace";
import { namespaceTree } from "@/lib/mar/name/namespace-tree";
import { byRegion, type Region } from "@/lib/mar/region";
import { noteUse, spoilDraft } from "../exchange/draft";
import { cachedRegistryOf } from "../process/cached-registries";
import { reachabilityMemoryOf } from "../process/reachability-memories";
import { knownReachability } from "./server-reachability";

/** A catalog is read again every few minutes, and the same list serves all visitors until then. */
const made = new WeakMap<readonly string[], HomeCatalog>();

/**
 * Returns what the home page shows of a catalog.
 * @param names in code-unit order
 */
export function homeCatalog(names: readonly string[]): HomeCatalog {
  const known = made.get(names);
  if (known) return known;
  const namespaces = FAMILIES.flatMap((family) => family.namespaces);
  const usual = FAMILIES.map((family) => family.usual.repository);
  const catalog = {
    tree: namespaceTree(names),
    total: names.length,
    counts: new Map(namespaces.map((each) => [each, countInNamespace(names, each)])),
    unlisted: new Set(usual.filter((name) => !names.includes(name))),
  };
  made.set(names, catalog);
  return catalog;
}

/**
 * Returns what the server knows of both regions, without a request. A page that shows it is right until it is something else; one that
 * tells of a failure is not kept.
 */
export function regionStates(): Record<Region, RegionState> {
  return byRegion((region) => {
    const heard = reachabilityMemoryOf(region);
    const { known } = cachedRegistryOf(region);
    const state = { ...knownReachability(region), repositories: known.catalog()?.length };
    const madeFrom = Date.now();
    const isSame = () => heard.reachable() === state.reachable && known.catalog()?.length === state.repositories;
    // It is asked for each answer that is given.
    noteUse({ madeFrom, fresh: Number.POSITIVE_INFINITY, readAt: () => (isSame() ? madeFrom : undefined) });
    if (state.reachable === false) spoilDraft();
    return state;
  });
}
