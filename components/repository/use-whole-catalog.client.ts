"use client";

import { useEffect, useState } from "react";
import type { WholeCatalog } from "@/lib/browser/known/whole-catalog";
import type { Region } from "@/lib/mar/region";

/**
 * Returns all repositories of a region, with their search; `undefined` until they are needed and have arrived, and if they cannot be
 * read: what the server rendered stays. Their names and the search's tables are 30 kB.
 */
export function useWholeCatalog(region: Region, isNeeded: boolean): WholeCatalog | undefined {
  const [read, setRead] = useState<{ region: Region; catalog: WholeCatalog }>();
  useEffect(() => {
    if (!isNeeded) return;
    let hasEnded = false;
    import("@/lib/browser/known/whole-catalog")
      .then(({ readWholeCatalog }) => readWholeCatalog(region))
      .then(
        (catalog) => {
          if (!hasEnded) setRead({ region, catalog });
        },
        () => {},
      );
    return () => {
      hasEnded = true;
    };
  }, [region, isNeeded]);
  return read?.region === region ? read.catalog : undefined;
}
