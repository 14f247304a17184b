import { REACHABILITY_API_PATH } from "@/lib/contract/api-path";
import { type BrowserReachability, reachabilityViewSchema } from "@/lib/contract/region/reachability";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { fetchParsed } from "./fetch/fetch-parsed";

/** Fetches the server's current reachability of both regions. Throws `ProblemError`. */
export function fetchServerReachability(signal: AbortSignal) {
  return fetchParsed(REACHABILITY_API_PATH, reachabilityViewSchema, signal);
}

/** The browser's result, how long it took in milliseconds, and when it ended (milliseconds since the epoch). */
export type BrowserAnswer = {
  state: Exclude<BrowserReachability, "not-asked">;
  milliseconds: number;
  askedAt: number;
};

/** The time limit for a browser's request to a registry endpoint. */
export const BROWSER_LIMIT_MILLISECONDS = 10_000;

/**
 * Sends a request from the browser to a region's registry endpoint, without cookies or referrer. The endpoint lets no
 * other site read its answers, so the response is opaque: only that something answered can be known. Never rejects.
 * @see https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
 */
export async function askFromBrowser(region: Region, limit = BROWSER_LIMIT_MILLISECONDS): Promise<BrowserAnswer> {
  const started = performance.now();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limit);
  const end = (state: BrowserAnswer["state"]): BrowserAnswer => ({
    state,
    milliseconds: Math.round(performance.now() - started),
    askedAt: Date.now(),
  });
  try {
    await fetch(`https://${REGION_HOSTS[region].registry}/v2/`, {
      mode: "no-cors",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: controller.signal,
    });
    return end("answered");
  } catch {
    return end(controller.signal.aborted ? "timed-out" : "failed");
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Returns whether this document may ask the official hosts: its security policy is that of the page it was loaded with,
 * not of the one a script navigated to. If the browser does not say how a document was loaded, returns true.
 */
export function mayAskFromBrowser(path: string): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation === undefined || new URL(navigation.name).pathname === path;
}
