import { readPortalPath } from "@/lib/mar/name/portal-path";
import { namedLocale, pathIn, splitLocale } from "./locale.mjs";

/** Where an address leads: to the page at a path of `app/`, or to another address. */
export type Route = { kind: "page"; path: string } | { kind: "redirect"; to: string };

/** Returns where the path of an address leads, without its query. */
export function routeOf(pathname: string): Route {
  const { path } = splitLocale(pathname);
  if (path === pathname) {
    const misspelled = splitLocale(pathname.replace(/^\/[^/]+/, (first) => first.toLowerCase()));
    return namedLocale(misspelled.locale)
      ? { kind: "redirect", to: pathIn(misspelled.path, misspelled.locale) }
      : { kind: "page", path };
  }
  // What programs read has one language.
  if (/^\/(?:api|badge|feeds|og)(?:\/|$)/.test(path)) return { kind: "redirect", to: path };
  // Addresses of the official portal begin with a language too: they are pages here, which lead on.
  const isWhole = readPortalPath(pathname.slice(1).split("/")) !== undefined || path.startsWith("/_");
  return { kind: "page", path: isWhole ? pathname : path };
}
