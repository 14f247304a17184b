import type { Namespace } from "@/lib/mar/namespace";
import type { Repository } from "@/lib/oci/repository";

/** What the server has made of the catalog for the first paint. Times are milliseconds since the epoch. */
export type CatalogView = {
  rows: readonly Repository[];
  /** Position of the first row in what was found. */
  from: number;
  shown: number;
  total: number;
  namespaces: readonly Namespace[];
  readAt: number;
  now: number;
};
