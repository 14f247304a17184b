/** How the worker answers a request; `none` leaves it to the browser. */
export type Rule = "asset" | "page" | "router" | "none";

/** Addresses that are no pages: what programs read, pictures, and files. */
const NO_PAGE =
  /^\/(?:zh-cn\/)?(?:api|badge|feeds|og|_next)\/|^\/(?:zh-cn\/)?(?:sw\.js|manifest\.webmanifest|robots\.txt)$/;

type Asked = Pick<Request, "method" | "url" | "mode"> & { headers: Pick<Headers, "has"> };

/** Returns the rule for a request of a page of `origin`. */
export function ruleOf({ method, url, mode, headers }: Asked, origin: string): Rule {
  const address = new URL(url);
  // A request to another host, as /endpoints sends them, is never touched.
  if (method !== "GET" || address.origin !== origin) return "none";
  if (address.pathname.startsWith("/_next/static/")) return "asset";
  if (NO_PAGE.test(address.pathname)) return "none";
  if (mode === "navigate") return "page";
  if (!headers.has("rsc")) return "none";
  return isPrefetch(headers) ? "none" : "router";
}

/** Returns true if the router asks before anybody has opened the page. */
function isPrefetch(headers: Asked["headers"]): boolean {
  return headers.has("next-router-prefetch") || headers.has("next-router-segment-prefetch");
}

/** Returns the address of the page whose parts the router asks for: without the key that it adds. */
export function pageOf(url: string): string {
  return url.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
}
