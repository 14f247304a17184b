import { readPortalPath } from "@/lib/mar/name/portal-path";
import { regionOfHost } from "@/lib/mar/region";
import { LOCALE_PREFIXES } from "../locale/locale.mjs";

/** First path components that are routes of this application, or languages of its pages. */
const ROUTES: ReadonlySet<string> = new Set([
  ..."api badge check compare docs end-of-life endpoints feeds history manifest.webmanifest og search styleguide sw.js".split(
    " ",
  ),
  ...LOCALE_PREFIXES,
]);

/** Returns true if one of our routes, or the official portal's, takes the path of a repository with this name. */
export function isReservedPath(components: readonly string[]): boolean {
  const first = components[0] ?? "";
  if (ROUTES.has(first) || regionOfHost(first) !== undefined) return true;
  return [components, ...LOCALE_PREFIXES.map((locale) => [locale, ...components])].some((path) => readPortalPath(path));
}
