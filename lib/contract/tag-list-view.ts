import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";

/** What the server has made of a repository's tags for the first paint. Times are milliseconds since the epoch. */
export type TagListView = {
  repository: Repository;
  rows: readonly Tag[];
  /** Position of the first row in what was found. */
  from: number;
  shown: number;
  total: number;
  readAt: number;
  now: number;
};
