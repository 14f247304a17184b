import type { Namespace } from "@/lib/mar/name/namespace";
import type { Found } from "@/lib/mar/repository-search";
import type { Repository } from "@/lib/oci/name/repository";

/** What of a search is not about names. */
export type UnderstoodQuery = Omit<Found<string>, "names">;

/** What the server has made of the catalog for the first paint. Times are milliseconds since the epoch. */
export type CatalogView = {
  rows: readonly Repository[];
  /** The first name that is found, which need not be among the rows. */
  first: string | undefined;
  /** Position of the first row in what was found. */
  from: number;
  shown: number;
  total: number;
  understood: UnderstoodQuery;
  namespaces: readonly Namespace[];
  readAt: number;
  now: number;
};

/** What is said of a well-known product, by its id in the table of products. */
export type ProductNotes = Readonly<Record<string, { sentence: string; documentation: string }>>;
