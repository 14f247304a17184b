"use client";

import { useCallback, useEffect, useReducer, useState } from "react";
import { type SbomOutcome, streamSbom } from "@/lib/browser/api/sbom";
import type { AttachedDocumentName } from "@/lib/contract/api-path";
import type { Region } from "@/lib/mar/region";
import type { SbomPackage } from "@/lib/oci/sbom/package";

/** Packages that are kept; more are counted, and are in the document itself. */
const KEPT = 200_000;
const PAUSE_MILLISECONDS = 150;

type Reading = { packages: SbomPackage[]; count: number; last?: SbomOutcome };
type Question = AttachedDocumentName & { region: Region };

/** Reads a bill of materials. `packages` grows in place; `version` is another whenever there are more of them. */
export function useSbom({ region, repository, manifest, layer }: Question) {
  const [reading, setReading] = useState<Reading>({ packages: [], count: 0 });
  const [version, tell] = useReducer((number: number) => number + 1, 0);
  const [attempt, again] = useReducer((number: number) => number + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same anew
  useEffect(() => {
    const controller = new AbortController();
    const now: Reading = { packages: [], count: 0 };
    setReading(now);
    const timer = setInterval(() => {
      if (now.count > 0) tell();
    }, PAUSE_MILLISECONDS);
    const take = (found: readonly SbomPackage[]) => {
      now.count += found.length;
      if (now.packages.length < KEPT) now.packages.push(...found.slice(0, KEPT - now.packages.length));
    };
    streamSbom({ region, repository, manifest, layer, signal: controller.signal }, take)
      .then((last) => {
        now.last = last;
        // Packages of bytes that are not the right ones, or of no document, are none.
        if (last.kind !== "end") now.packages = [];
        tell();
      })
      .catch(() => {})
      .finally(() => clearInterval(timer));
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [region, repository, manifest, layer, attempt]);
  const retry = useCallback(() => again(), []);
  return { ...reading, version, retry };
}
