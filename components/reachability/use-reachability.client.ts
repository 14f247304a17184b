"use client";

import { useEffect, useRef, useState } from "react";
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

/** What is known of both sides. `at` is when the server said its part, in milliseconds since the epoch. */
export type Reachability = {
  server: ReachabilityView;
  at: number;
  requestId: string | undefined;
  browser: Record<Region, BrowserView>;
  /** Whether the server's part is an old one because the new one has not come yet. */
  serverAsking?: boolean;
  /** Why the server's part is an old one though it was asked for anew. */
  serverFailed?: ProblemReason;
};

const ASKING = byRegion((): BrowserView => ({ state: "asking" }));

/** Both sides' view of both regions, beginning with what the server wrote into the page, and the way to ask anew. */
export function useReachability(initial: Omit<Reachability, "browser">) {
  const [known, setKnown] = useState<Reachability>({
    ...initial,
    browser: byRegion(() => ({ state: "not-asked" })),
  });
  const [asking, setAsking] = useState(false);
  const [mustReload, setMustReload] = useState(false);
  const gone = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    gone.current = controller;
    return () => controller.abort();
  }, []);

  /** Resolves with what was found out; `undefined` where nobody could be asked. */
  const ask = async (): Promise<Reachability | undefined> => {
    if (!mayAskFromBrowser(ENDPOINTS_PATH)) {
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
