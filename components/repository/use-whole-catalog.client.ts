"use client";

import { useEffect, useState } from "react";
import type { WholeCatalog } from "@/lib/browser/known/whole-catalog";
import type { Region } from "@/lib/mar/region";

/** All repositories of a region, once they have arrived; `isLost` if they cannot be read. */
type Whole = { catalog: WholeCatalog | undefined; isLost: boolean };

/**
 * Returns all repositories of a region, with their search, once they are needed. Until they have arrived, what the server rendered
 * stays. Their names and the search's tables are 30 kB.
 */
export function useWholeCatalog(region: Region, isNeeded: boolean): Whole {
  const [read, setRead] = useState<{ region: Region; catalog: WholeCatalog | undefined }>();
  useEffect(() => {
    if (!isNeeded) return;
    let hasEnded = false;
    const show = (catalog?: WholeCatalog) => {
      if (!hasEnded) setRead({ region, catalog });
    };
    import("@/lib/browser/known/whole-catalog")
      .then(({ readWholeCatalog }) => readWholeCatalog(region))
      .then(show, () => show());
    return () => {
      hasEnded = true;
    };
  }, [region, isNeeded]);
  const catalog = read?.region === region ? read.catalog : undefined;
  return { catalog, isLost: read?.region === region && !catalog };
}
