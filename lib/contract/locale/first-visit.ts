import { BASE_PATH, withoutBase } from "@/lib/contract/base/base-path.mjs";

/** The headers that decide the language of a first visit. */
export const DECISIVE_HEADERS = [
  "Accept-Language",
  "Cache-Control",
  "Referer",
  "Sec-Fetch-Dest",
  "Sec-Fetch-Site",
] as const;

/**
 * Returns true if a page is opened by a reader who was not here before: from another site, a bookmark or the address bar.
 * A link of ours and a reload keep the language that the address has. Of pages on this host, those outside of `base` are another site's.
 */
export function isFirstVisit(headers: Headers, base: string = BASE_PATH): boolean {
  // The router fetches pages, which nobody opens.
  const wanted = headers.get("sec-fetch-dest");
  if (wanted !== null && wanted !== "document") return false;
  // Only secure pages send `Sec-Fetch-Site`; the referrer says the same elsewhere, as our pages send it to ourselves alone.
  const from = placeOf(headers.get("referer"));
  const isThisHost = from?.host === headers.get("host");
  const isOtherSite = isThisHost && from !== undefined && withoutBase(from.pathname, base) === undefined;
  if (!isOtherSite && (isThisHost || headers.get("sec-fetch-site") === "same-origin")) return false;
  // Browsers send it for a reload.
  return !/\b(?:max-age=0|no-cache)\b/.test(headers.get("cache-control") ?? "");
}

function placeOf(address: string | null): URL | undefined {
  return address !== null && URL.canParse(address) ? new URL(address) : undefined;
}
