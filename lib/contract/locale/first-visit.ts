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
 * A link of ours and a reload keep the language that the address has.
 */
export function isFirstVisit(headers: Headers): boolean {
  // The router fetches pages, which nobody opens.
  const wanted = headers.get("sec-fetch-dest");
  if (wanted !== null && wanted !== "document") return false;
  // Only secure pages send it; the referrer says the same elsewhere, as our pages send it to ourselves alone.
  if (headers.get("sec-fetch-site") === "same-origin") return false;
  const referrer = headers.get("referer");
  if (referrer !== null && hostOf(referrer) === headers.get("host")) return false;
  // Browsers send it for a reload.
  return !/\b(?:max-age=0|no-cache)\b/.test(headers.get("cache-control") ?? "");
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
