"use client";

import { useEffect, useRef, useState } from "react";
import { usePagePath } from "@/components/address/use-page-path.client";
import { ProblemError } from "@/lib/browser/api/fetch/problem-error";
import {
  askFromBrowser,
  type BrowserAnswer,
  fetchServerReachability,
  mayAskFromBrowser,
} from "@/lib/browser/api/reachability";
import { ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ReachabilityView } from "@/lib/contract/region/reachability";
import { askRegions, byRegion, type Region } from "@/lib/mar/region";

/** What the browser knows of a region. */
export type BrowserView = BrowserAnswer | { state: "not-asked" | "asking" };

/** What both sides know. `at` is the time of the server's answer, in milliseconds since the epoch. */
export type Reachability = {
  server: ReachabilityView;
  at: number;
  requestId: string | undefined;
  browser: Record<Region, BrowserView>;
  /** True if the server's part is old because the new one has not arrived yet. */
  serverAsking?: boolean;
  /** Why the server's part is old although it was requested anew. */
  serverFailed?: ProblemReason;
};

const ASKING = byRegion((): BrowserView => ({ state: "asking" }));

/**
 * Returns both sides' view of both regions, starting with what the server wrote into the page, and a function to ask
 * again.
 */
export function useReachability(initial: Omit<Reachability, "browser">) {
  const [known, setKnown] = useState<Reachability>({
    ...initial,
    browser: byRegion(() => ({ state: "not-asked" })),
  });
  const [asking, setAsking] = useState(false);
  const [mustReload, setMustReload] = useState(false);
  const gone = useRef<AbortController>(undefined);
  const pagePath = usePagePath();
  useEffect(() => {
    const controller = new AbortController();
    gone.current = controller;
    return () => controller.abort();
  }, []);

  /** Resolves with the results; `undefined` if nobody could be asked. */
  const ask = async (): Promise<Reachability | undefined> => {
    if (!mayAskFromBrowser(pagePath(ENDPOINTS_PATH))) {
      setMustReload(true);
      return undefined;
    }
    const { signal } = gone.current ?? new AbortController();
    setAsking(true);
    setKnown((before) => ({ ...before, browser: ASKING, serverAsking: true, serverFailed: undefined }));
    const fromBrowser = askRegions(async (region) => {
      const answer = await askFromBrowser(region);
      setKnown((before) => ({ ...before, browser: { ...before.browser, [region]: answer } }));
      return answer;
    });
    const [server, browser] = await Promise.all([askServer(signal), fromBrowser]);
    if (signal.aborted) return undefined;
    const found = { ...known, serverAsking: false, serverFailed: undefined, ...server, browser };
    setKnown(found);
    setAsking(false);
    return found;
  };
  return { known, asking, mustReload, ask };
}

async function askServer(signal: AbortSignal): Promise<Partial<Reachability>> {
  try {
    const { value, requestId } = await fetchServerReachability(signal);
    return { server: value, at: Date.now(), requestId };
  } catch (error) {
    if (signal.aborted) return {};
    return { serverFailed: (error instanceof ProblemError ? error.problem.reason : undefined) ?? "unavailable" };
  }
}
