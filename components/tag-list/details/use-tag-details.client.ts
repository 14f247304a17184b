"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { keepTagDetails } from "@/lib/browser/known/keep-tag-details";
import { TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";

/**
 * Returns what is known of a repository's tags in a region, kept on this device. Renders the list again when more is
 * known.
 */
export function useTagDetails(region: Region, repository: Repository) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another region or repository is another store
  const store = useMemo(() => new TagDetailsStore(), [region, repository]);
  useEffect(() => keepTagDetails(store, region, repository), [store, region, repository]);
  const known = useSyncExternalStore(store.subscribe, store.view, store.view);
  return { store, known };
}
