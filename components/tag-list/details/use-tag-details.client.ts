"use client";

import { startTransition, useEffect, useMemo, useState } from "react";
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
  const [seen, setSeen] = useState({ store, view: store.view() });
  // In a transition, so that a screen of rows does not hold up the next key or press.
  useEffect(() => {
    const follow = () => startTransition(() => setSeen({ store, view: store.view() }));
    follow();
    return store.subscribe(follow);
  }, [store]);
  return { store, known: seen.store === store ? seen.view : store.view() };
}
