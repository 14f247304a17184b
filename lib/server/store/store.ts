import "server-only";
import type { Observation } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { BaseStore } from "./bases/base-store";
import type { ContentStore, StoredContent } from "./content/content-store";
import type { TagIndex } from "./index/tag-index";
import type { SeenLists } from "./lists/seen-lists";
import type { Observations } from "./observations/observations";
import type { PackageStore } from "./packages/package-store";
import type { ReaderStore } from "./reader/reader-store";
import type { Summaries } from "./summary/summaries";

/** What the registry last said of a tag, and the content of its digest, if the repository is known to have that. */
type Tagged = { latest: Observation | undefined; content: StoredContent | undefined };

/** What a store takes: bytes in its database, and rows of each table. */
export type StoreSize = {
  bytes: number;
  rows: Record<"content" | "observations" | "places" | "images" | "lists", number>;
};

/**
 * A memory of the registries that can outlive the process: content by digest, which never changes, and observations: who said what,
 * and when. Times are milliseconds since the epoch. Writes resolve once they are committed; a read includes the writes before it.
 */
export type Store = {
  /** True if other processes write to it as well. */
  readonly isShared: boolean;
  readonly content: ContentStore;
  readonly observations: Observations;
  readonly lists: SeenLists;
  readonly index: TagIndex;
  readonly summaries: Summaries;
  readonly reader: ReaderStore;
  readonly packages: PackageStore;
  readonly bases: BaseStore;
  /** Returns what `latest`, `has` and `get` would, in one question. */
  tagged(region: Region, repository: Repository, tag: Tag): Promise<Tagged>;
  /** Returns what it takes. Counts rows, which takes long if there are millions. */
  size(): Promise<StoreSize>;
  /** Resolves if the store can be written. */
  check(): Promise<void>;
  /** Writes what is pending, and closes. */
  close(): Promise<void>;
};
