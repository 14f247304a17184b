import { type NextRequest, NextResponse } from "next/server";
import { BASE_PATH, belowBase } from "@/lib/contract/base/base-path.mjs";
import { hasForms, wantedForm } from "@/lib/contract/form/wanted-form.mjs";
import { DECISIVE_HEADERS, isFirstVisit } from "@/lib/contract/locale/first-visit";
import { namedLocale, pathIn } from "@/lib/contract/locale/locale.mjs";
import { preferredLocale } from "@/lib/contract/locale/preferred-locale";
import { routeOf } from "@/lib/contract/locale/route";
import { CATALOG_PATH, ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import { REGION_HOSTS, REGIONS } from "@/lib/mar/region";

/** Only the page that checks whether a browser reaches these two hosts may connect to them. */
const ASKED_HOSTS = REGIONS.map((region) => `https://${REGION_HOSTS[region].registry}`);

/** Where pages are answered as text and JSON (`app/%5Fplain`). */
const PLAIN_PATH = "/_plain";

/**
 * Leads each address to its page, whatever its language: no file of `app/` knows of languages in addresses. Gives the page
 * its security policy, and leads programs that want no HTML to its other forms.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (wantsNoPage(request)) return NextResponse.rewrite(new URL(PLAIN_PATH, request.url));
  const route = routeOf(pathname);
  if (route.kind === "redirect") return redirectTo(request, route.to + search);
  if (pathname !== CATALOG_PATH || search) return pageAt(request, route.path);
  const wished = isFirstVisit(request.headers) && namedLocale(preferredLocale(request.headers.get("accept-language")));
  if (!wished) return pageAt(request, route.path);
  const response = redirectTo(request, pathIn(CATALOG_PATH, wished));
  response.headers.set("Vary", DECISIVE_HEADERS.join(", "));
  return response;
}

/** Returns true for a program that asks for a page as text or JSON. The router, which asks for parts of pages, is none. */
function wantsNoPage({ headers, nextUrl }: NextRequest): boolean {
  if (headers.has("rsc") || !hasForms(nextUrl.pathname)) return false;
  const wanted = wantedForm({
    accept: headers.get("accept") ?? undefined,
    "user-agent": headers.get("user-agent") ?? undefined,
  });
  return wanted.form !== "html";
}

function redirectTo(request: NextRequest, path: string): NextResponse {
  const response = NextResponse.redirect(new URL(belowBase(path), request.url), 307);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/**
 * Lets Next render the page at a path. Its security policy allows scripts by a nonce made for this answer, and connections to
 * this server only. Inline styles are allowed, because style attributes position the rows of virtual lists.
 */
function pageAt(request: NextRequest, path: string): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  // React's development build makes functions from text.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const connections = path === ENDPOINTS_PATH ? ["'self'", ...ASKED_HOSTS] : ["'self'"];
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "worker-src 'self'",
    `connect-src ${connections.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-search", request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  const response =
    path === request.nextUrl.pathname
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(path + request.nextUrl.search, request.url), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  // The router reads from an address what a page is of: in one that it asked for, the base comes first.
  if (BASE_PATH) response.headers.set("X-Nextjs-Rewritten-Path", path);
  return response;
}

export const config = { matcher: [{ source: "/((?!api/|badge/|feeds/|og/|sw\\.js$|_next/static|_next/image).*)" }] };
