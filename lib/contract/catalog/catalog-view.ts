import type { Namespace } from "@/lib/mar/name/namespace";
import type { Found } from "@/lib/mar/repository-search";
import type { Repository } from "@/lib/oci/name/repository";

/** The parts of a search that are not about names. */
export type UnderstoodQuery = Omit<Found<string>, "names">;

/** The catalog as the server prepares it for the first paint. Times are milliseconds since the epoch. */
export type CatalogView = {
  /** Empty on the home page, which has no list before somebody types. */
  rows: readonly Repository[];
  /** The first name found. It need not be among the rows. */
  first: string | undefined;
  /** Position of the first row among all names found. */
  from: number;
  shown: number;
  total: number;
  understood: UnderstoodQuery;
  /** Empty on the home page. */
  namespaces: readonly Namespace[];
  readAt: number;
  now: number;
};

/** Notes on well-known products, by id in the table of products. */
export type ProductNotes = Readonly<Record<string, { sentence: string; documentation: string }>>;
