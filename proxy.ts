import { type NextRequest, NextResponse } from "next/server";
import { ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import { REGION_HOSTS, REGIONS } from "@/lib/mar/region";

/** Only the page that checks whether a browser reaches these two hosts may connect to them. */
const ASKED_HOSTS = REGIONS.map((region) => `https://${REGION_HOSTS[region].registry}`);

/**
 * Gives each page its security policy: scripts by a nonce made for this answer, and connections to this server only.
 * Inline styles are allowed, because style attributes position the rows of virtual lists.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  // React's development build makes functions from text.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const connections = request.nextUrl.pathname === ENDPOINTS_PATH ? ["'self'", ...ASKED_HOSTS] : ["'self'"];
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  return response;
}

export const config = { matcher: [{ source: "/((?!api/|feeds/|og/|_next/static|_next/image).*)" }] };
