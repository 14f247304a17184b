import "server-only";
import { wantedForm } from "@/lib/contract/form/wanted-form.mjs";
import { DECISIVE_HEADERS, isFirstVisit } from "@/lib/contract/locale/first-visit";
import { namedLocale } from "@/lib/contract/locale/locale.mjs";
import { preferredLocale } from "@/lib/contract/locale/preferred-locale";
import { CATALOG_PATH } from "@/lib/contract/page/page-path";
import type { TrustedProxies } from "../settings/trusted-proxies";
import { requestOrigin } from "../visitor/request-origin";
import type { Asked } from "./front.mjs";

/** Of the API, only the registry's own lists and manifests are kept: its addresses. */
const KEPT_API = /^\/api\/[a-z]+\/v2\//;
const NO_PAGE = /^\/(?:api|feeds|og|badge|_next)\//;
/** Headers by which the router asks for parts of a page. */
const ROUTER_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
] as const;

/**
 * Returns the name under which the answer to a request is kept: its whole address, and for a page, which has links of its own, the origin
 * that the visitor asked. Returns `undefined` for what is made for one visitor: parts of pages, pages as text or
 * JSON, and a first visit that is led to another language.
 */
export function keyOf(request: Asked, isTrusted: TrustedProxies): string | undefined {
  const { method, url = "/", headers } = request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  if ("transfer-encoding" in headers || (headers["content-length"] ?? "0") !== "0") return undefined;
  if (KEPT_API.test(url)) return url;
  if (!url.startsWith("/") || NO_PAGE.test(url)) return undefined;
  if (wantedForm(headers).form !== "html") return undefined;
  if (ROUTER_HEADERS.some((name) => name in headers)) return undefined;
  if (isBareHome(url) && isLedElsewhere(request)) return undefined;
  return `${requestOrigin({ request }, isTrusted)}${url}`;
}

/** The key that the router adds to a query. The framework takes it off before `proxy.ts` sees the address. */
const ROUTER_KEY = "_rsc";

/** Returns true for an address that is the home page without a query for the application, as one whose query has no key is. */
function isBareHome(url: string): boolean {
  const [address = ""] = url.split("#", 1);
  const [path, ...query] = address.split("?");
  return path === CATALOG_PATH && [...new URLSearchParams(query.join("?")).keys()].every((name) => name === ROUTER_KEY);
}

function isLedElsewhere({ headers }: Asked): boolean {
  const decisive = new Headers();
  for (const name of [...DECISIVE_HEADERS, "Host"]) {
    const value = headers[name.toLowerCase()];
    if (typeof value === "string") decisive.set(name, value);
  }
  return isFirstVisit(decisive) && namedLocale(preferredLocale(decisive.get("accept-language"))) !== undefined;
}
