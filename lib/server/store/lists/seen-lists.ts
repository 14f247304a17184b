import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Turn, TurnOptions } from "./turn";

/**
 * A list that a registry answered: the catalog, the tags of a repository, or the referrers of a digest; or what its portal says of a
 * repository.
 */
export type ListKey = { region: Region; kind: "catalog" | "tags" | "referrers" | "portal"; name: string };

/** Returns the name of a list. */
export function factOf({ region, kind, name }: ListKey): string {
  return `${region} ${kind} ${name}`;
}

/** The list as bytes, when it was read, and since when it has these bytes. */
export type SeenList = { body: Uint8Array; readAt: number; changedAt: number };

/** The registries' lists as they were last read. */
export type SeenLists = {
  get(key: ListKey): Promise<SeenList | undefined>;
  /**
   * Keeps a list, unless a later reading is known. Of tags, which are names each followed by a line end, notes which are new and which have gone since the
   * last reading.
   */
  put(key: ListKey, list: { body: Uint8Array; readAt: number }): Promise<void>;
  /**
   * Waits until no other process that shares the store reads this list, or until another has stored one that was read after
   * `after`. Never rejects. A process that dies during its turn holds the others up for some seconds.
   */
  turn(key: ListKey, options: TurnOptions): Promise<Turn>;
};
