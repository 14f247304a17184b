import "server-only";
import type { ContentStore } from "./content/content-store";
import type { SeenLists } from "./lists/seen-lists";
import type { Observations } from "./observations/observations";

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
  /** Resolves if the store can be written. */
  check(): Promise<void>;
  /** Writes what is pending, and closes. */
  close(): Promise<void>;
};
