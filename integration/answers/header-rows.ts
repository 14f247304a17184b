import type { Asking } from "./asked-from";

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const COMMON = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" };
const NONE = undefined;

/** What each kind of answer has; a policy by a pattern. */
export const TABLE = {
  page: {
    ...COMMON,
    "content-security-policy": /^default-src 'self'; script-src 'self' '(?:nonce|sha256)-.*frame-ancestors 'none'$/,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": /^accelerometer=\(\), .*camera=\(\).*usb=\(\)/,
  },
  bare: {
    ...COMMON,
    "content-security-policy": NOTHING,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": /camera=\(\)/,
  },
  program: {
    ...COMMON,
    "content-security-policy": NOTHING,
    "cross-origin-opener-policy": NONE,
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": NONE,
  },
  picture: { ...COMMON, "content-security-policy": NOTHING, "cross-origin-resource-policy": "cross-origin" },
  icon: {
    ...COMMON,
    "content-security-policy": /^default-src 'self'; script-src 'self' 'nonce-/,
    "cross-origin-resource-policy": "cross-origin",
  },
  badge: {
    ...COMMON,
    "content-security-policy": "default-src 'none'; style-src 'none'",
    "cross-origin-resource-policy": "cross-origin",
  },
  worker: {
    ...COMMON,
    "content-security-policy": "default-src 'none'; connect-src 'self'",
    "cross-origin-resource-policy": "same-origin",
  },
  file: {
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": NONE,
  },
} as const;

export type HeaderKind = keyof typeof TABLE;
type Row = readonly [what: string, path: string, kind: HeaderKind, status: number, asking?: Asking];

const BROWSER = { accept: "text/html,*/*;q=0.8" };
const TEXT = { accept: "text/plain" };
const TAGS = "/api/global/v2/dotnet/aspnet/tags/list";

/** One answer of every kind that there is. */
export const ROWS: readonly Row[] = [
  ["the home page", "/", "page", 200],
  ["a repository", "/dotnet/aspnet", "page", 200],
  ["an image", "/dotnet/aspnet:10.0", "page", 200],
  ["a page in Chinese", "/zh-cn/dotnet/aspnet", "page", 200],
  ["a comparison", "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0", "page", 200],
  ["a history", "/history/dotnet/aspnet:10.0", "page", 200],
  ["the endpoints", "/endpoints", "page", 200],
  ["the check", "/check", "page", 200],
  ["the docs", "/docs", "page", 200],
  ["a page of nothing", "/not/there:at-all", "page", 404],
  ["an irregular address", "/%zz", "page", 404],
  ["a redirect to another name", "/mcr.microsoft.com/dotnet/aspnet", "bare", 307, { headers: TEXT }],
  ["a redirect of the proxy", "/ZH-CN/dotnet/aspnet", "bare", 307, { headers: BROWSER }],
  ["a first visit in Chinese", "/", "bare", 307, { headers: { ...BROWSER, "accept-language": "zh-CN" } }],
  ["a page as text", "/dotnet/aspnet:10.0", "bare", 200, { headers: TEXT }],
  ["a page as JSON", "/dotnet/aspnet:10.0", "bare", 200, { headers: { accept: "application/json" } }],
  ["a failure as text", "/not/there:at-all", "bare", 404, { headers: TEXT }],
  ["a refused method", "/dotnet/aspnet", "bare", 405, { method: "DELETE" }],
  ["a question for methods", "/dotnet/aspnet", "bare", 204, { method: "OPTIONS" }],
  ["too many keys", `/?${"a&".repeat(300)}`, "bare", 414],
  ["the manifest of the site", "/manifest.webmanifest", "page", 200],
  ["the catalog", "/api/global/v2/_catalog", "program", 200],
  ["a list", TAGS, "program", 200],
  ["a list without a body", TAGS, "program", 200, { method: "HEAD" }],
  ["a manifest", "/api/global/v2/dotnet/aspnet/manifests/10.0", "program", 200],
  ["lines", "/api/global/images/dotnet/aspnet?reference=10.0", "program", 200],
  ["a failure of the API", "/api/global/v2/dotnet/aspnet/manifests/none", "program", 404],
  ["an unknown path of the API", "/api/nowhere", "program", 404],
  ["a refused write", TAGS, "program", 405, { method: "PUT" }],
  ["health", "/api/health/live", "program", 200],
  ["the description of the API", "/api/openapi.json", "program", 200],
  ["a feed", "/feeds/global/dotnet/aspnet.atom", "program", 200],
  ["a badge", "/badge/global/dotnet/aspnet:10.0.svg", "badge", 200],
  ["a picture", "/og/site.png", "picture", 200],
  ["the icon", "/icon.svg", "icon", 200],
  ["the service worker", "/sw.js", "worker", 200],
];
