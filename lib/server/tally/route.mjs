import { splitLocale } from "../../contract/locale/locale.mjs";

/**
 * What an address is for, in words of which there are few: no part of it that a visitor chose.
 * @typedef {"page" | "api" | "feed" | "badge" | "picture" | "file" | "watch" | "other"} RouteKind
 * @typedef {{ readonly kind: RouteKind, readonly name: string }} Route
 */

const KEY = Symbol.for("mar-discovery.routes");
/** @type {typeof globalThis & { [KEY]?: Map<string, Route> }} */
const holder = globalThis;
/** One object for each, whichever bundle asks: answers are counted by it. */
const known = holder[KEY] ?? new Map();
holder[KEY] = known;

/**
 * @param {RouteKind} kind
 * @param {string} name
 * @returns {Route}
 */
function route(kind, name) {
  const key = `${kind} ${name}`;
  const made = known.get(key) ?? { kind, name };
  known.set(key, made);
  return made;
}

const OTHER = route("other", "other");
const END_FEED = route("feed", "endFeed");
const ASSET = route("file", "asset");
const FILES = new Set([
  "icon.svg",
  "favicon.ico",
  "apple-touch-icon.png",
  "robots.txt",
  "manifest.webmanifest",
  "sw.js",
]);
const PAGES = new Set(["check", "compare", "docs", "end-of-life", "endpoints", "history", "search", "styleguide"]);
/** Addresses below `/api/` that belong to no region. */
const OF_SERVER = new Map([
  ["firewall", route("api", "firewall")],
  ["openapi.json", route("api", "openapi")],
  ["reachability", route("api", "reachability")],
  ["resolve", route("api", "resolve")],
  ["metrics", route("watch", "metrics")],
]);
const OF_HEALTH = new Map([
  ["live", route("watch", "live")],
  ["ready", route("watch", "ready")],
]);
/** Below a region, with the names that `lib/contract/operation` gives them. */
const OF_REGION = new Map([
  ["about", route("api", "about")],
  ["attached", route("api", "attached")],
  ["changes", route("api", "changes")],
  ["charts", route("api", "chartFile")],
  ["configs", route("api", "config")],
  ["digests", route("api", "digests")],
  ["end-of-life", route("api", "endOfLife")],
  ["history", route("api", "history")],
  ["images", route("api", "images")],
  ["replacements", route("api", "replacements")],
  ["sboms", route("api", "sbom")],
  ["search", route("api", "search")],
]);
const OF_REGISTRY = new Map([
  ["manifests", route("api", "manifest")],
  ["referrers", route("api", "referrers")],
  ["tags", route("api", "tagList")],
]);
const OF_FIRST = new Map([
  ["badge", route("badge", "badge")],
  ["feeds", route("feed", "feed")],
  ["og", route("picture", "preview")],
]);

/**
 * Returns what an address is for.
 * @param {string} address path and query as received
 * @returns {Route} always the same object for the same words
 */
export function routeOf(address) {
  const end = address.indexOf("?");
  const path = end < 0 ? address : address.slice(0, end);
  if (!path.startsWith("/")) return OTHER;
  if (path.startsWith("/_next/")) return path.startsWith("/_next/static/") ? ASSET : OTHER;
  const [, first = "", ...rest] = path.split("/");
  if (first === "api") return apiRoute(rest);
  if (first === "feeds" && rest.length === 2 && rest[1]?.startsWith("end-of-life.")) return END_FEED;
  return OF_FIRST.get(first) ?? (FILES.has(first) && rest.length === 0 ? route("file", first) : pageRoute(path));
}

/** @param {readonly string[]} components after `/api/` */
function apiRoute([first = "", second = "", ...rest]) {
  if (first === "health") return OF_HEALTH.get(second) ?? OTHER;
  if (second !== "v2") return OF_SERVER.get(first) ?? OF_REGION.get(second) ?? OTHER;
  if (rest[0] === "_catalog") return route("api", "catalog");
  return OF_REGISTRY.get(rest.at(-2) ?? "") ?? OTHER;
}

/** @param {string} address */
function pageRoute(address) {
  const { path } = splitLocale(address);
  const first = path.slice(1).split("/", 1)[0] ?? "";
  if (first === "") return route("page", "home");
  if (PAGES.has(first)) return route("page", first);
  return /[:@]|%3a|%40/i.test(path) ? route("page", "image") : route("page", "repository");
}
