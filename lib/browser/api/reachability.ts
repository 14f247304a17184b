import { REACHABILITY_API_PATH } from "@/lib/contract/api-path";
import { type BrowserReachability, reachabilityViewSchema } from "@/lib/contract/region/reachability";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { fetchParsed } from "./fetch/fetch-parsed";

/** How the server fares with both regions, asked now. Throws `ProblemError`. */
export function fetchServerReachability(signal: AbortSignal) {
  return fetchParsed(REACHABILITY_API_PATH, reachabilityViewSchema, signal);
}

/** What the browser found out, how many milliseconds that took, and when it ended (milliseconds since the epoch). */
export type BrowserAnswer = {
  state: Exclude<BrowserReachability, "not-asked">;
  milliseconds: number;
  askedAt: number;
};

/** Longest that a browser waits for a registry endpoint. */
export const BROWSER_LIMIT_MILLISECONDS = 10_000;

/**
 * Has the browser itself ask a region's registry endpoint, without cookies or referrer. The endpoint lets no other site
 * read its answers, so the request is an opaque one: that something answered is all that can be known. Never rejects.
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
 * Whether this document may ask the official hosts: its security policy is that of the page with which it was loaded, not
 * that of the one to which a script has led. Browsers that do not tell how a document was loaded are given the benefit of the doubt.
 */
export function mayAskFromBrowser(path: string): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation === undefined || new URL(navigation.name).pathname === path;
}
