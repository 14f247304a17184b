"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/**
 * Identifies the list. It changes with the list, not when more becomes known, so that unchanged rows are not rendered
 * again.
 */
export type ListPlace = {
  region: Region;
  repository: Repository;
  /** The server's first paint. */
  view: TagListView;
  /** What is known of the tags in this region. */
  store: TagDetailsStore;
  /** True if the tags are compared with the other region's. */
  compares: boolean;
  /** True if rows move by themselves as details become known. */
  restless: boolean;
  /** Selects a tag for comparison, or deselects it. */
  onSelect: (tag: Tag) => void;
};

const Place = createContext<ListPlace | undefined>(undefined);

/** Provides the list to all its parts. */
export function ListPlaceProvider({ place, children }: { place: ListPlace; children: ReactNode }) {
  return <Place value={place}>{children}</Place>;
}

/** Returns the list that a part belongs to. Throws outside a list. */
export function useListPlace(): ListPlace {
  const place = useContext(Place);
  if (!place) throw new Error("there is no ListPlaceProvider around this");
  return place;
}
