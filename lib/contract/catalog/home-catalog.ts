import type { NamespaceTree } from "@/lib/mar/name/namespace-tree";
import type { ServerReachability } from "../region/reachability";

/** What the home page shows of a catalog. */
export type HomeCatalog = {
  tree: NamespaceTree;
  total: number;
  /** Numbers of repositories by namespace, for those of the well-known families. */
  counts: ReadonlyMap<string, number>;
  /** The usual repositories of families that the catalog lacks. */
  unlisted: ReadonlySet<string>;
};

/** What is known of a region without asking it. */
export type RegionState = ServerReachability & { repositories: number | undefined };
