import { readPortalPath } from "@/lib/mar/name/portal-path";
import { regionOfHost } from "@/lib/mar/region";

/** First components of paths that are routes of this application. */
const ROUTES: ReadonlySet<string> = new Set(["api", "check", "compare", "endpoints"]);

/** True where a repository of this name cannot have the path of its own name. */
export function isReservedPath(components: readonly string[]): boolean {
  const first = components[0] ?? "";
  return ROUTES.has(first) || regionOfHost(first) !== undefined || readPortalPath(components) !== undefined;
}
