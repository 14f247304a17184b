"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** Which list this is. It changes when the list does, not when more becomes known: rows that did not change are not rendered anew. */
export type ListPlace = {
  region: Region;
  repository: Repository;
  /** What the server has made for the first paint. */
  view: TagListView;
  /** What is known of the tags in this region. */
  store: TagDetailsStore;
  /** Whether the tags are compared with the other region's. */
  compares: boolean;
  /** Whether rows change places by themselves, as details become known. */
  restless: boolean;
  /** Chooses a tag for comparing with another, or takes the choice back. */
  onSelect: (tag: Tag) => void;
};

const Place = createContext<ListPlace | undefined>(undefined);

/** Tells all parts of a list which list they belong to. */
export function ListPlaceProvider({ place, children }: { place: ListPlace; children: ReactNode }) {
  return <Place value={place}>{children}</Place>;
}

/** Returns the list that a part belongs to. Throws outside a list. */
export function useListPlace(): ListPlace {
  const place = useContext(Place);
  if (!place) throw new Error("there is no ListPlaceProvider around this");
  return place;
}
