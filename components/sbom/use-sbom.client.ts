"use client";

import { useCallback, useEffect, useReducer, useState } from "react";
import { type SbomOutcome, streamSbom } from "@/lib/browser/api/sbom";
import type { AttachedDocumentName } from "@/lib/contract/api-path";
import type { Region } from "@/lib/mar/region";
import type { SbomPackage } from "@/lib/mar/sbom/package";

/** Packages kept; further ones are counted, and are in the document itself. */
const KEPT = 200_000;
const PAUSE_MILLISECONDS = 150;

type Reading = { packages: readonly SbomPackage[]; count: number; last?: SbomOutcome };
type Question = AttachedDocumentName & { region: Region };

const NOTHING: Reading = { packages: [], count: 0 };

/** Reads an SBOM. Returns a new array whenever more packages arrive. */
export function useSbom({ region, repository, manifest, layer }: Question) {
  const [reading, setReading] = useState(NOTHING);
  const [attempt, again] = useReducer((number: number) => number + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same anew
  useEffect(() => {
    const controller = new AbortController();
    const packages: SbomPackage[] = [];
    let count = 0;
    setReading(NOTHING);
    // Packages that arrive during the pause are shown together.
    const show = () => setReading((now) => (now.count === count ? now : { packages: packages.slice(), count }));
    const timer = setInterval(show, PAUSE_MILLISECONDS);
    const take = (found: readonly SbomPackage[]) => {
      count += found.length;
      if (packages.length < KEPT) packages.push(...found.slice(0, KEPT - packages.length));
    };
    streamSbom({ region, repository, manifest, layer, signal: controller.signal }, take)
      // Packages from wrong bytes, or from no valid document, are discarded.
      .then((last) => setReading({ packages: last.kind === "end" ? packages : [], count, last }))
      .catch(() => {})
      .finally(() => clearInterval(timer));
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [region, repository, manifest, layer, attempt]);
  const retry = useCallback(() => again(), []);
  return { ...reading, retry };
}
