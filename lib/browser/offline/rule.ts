import { withoutBase } from "@/lib/contract/base/base-path.mjs";

/** How the worker answers a request; `none` leaves it to the browser. */
export type Rule = "asset" | "page" | "router" | "none";

/** Addresses that are no pages: what programs read, pictures, and files. */
const NO_PAGE =
  /^\/(?:zh-cn\/)?(?:api|badge|feeds|og|_next)\/|^\/(?:zh-cn\/)?(?:sw\.js|manifest\.webmanifest|robots\.txt)$/;

type Asked = Pick<Request, "method" | "url" | "mode"> & { headers: Pick<Headers, "has"> };

/** The worker's own site: its origin, and the path below which it is served. */
type Site = { origin: string; base: string };

/** Returns the rule for a request of a page. */
export function ruleOf({ method, url, mode, headers }: Asked, { origin, base }: Site): Rule {
  const address = new URL(url);
  // A request to another host, as /endpoints sends them, or to another site of this one, is never touched.
  const path = withoutBase(address.pathname, base);
  if (method !== "GET" || address.origin !== origin || path === undefined) return "none";
  if (path.startsWith("/_next/static/")) return "asset";
  if (NO_PAGE.test(path)) return "none";
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
