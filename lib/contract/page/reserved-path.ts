import { readPortalPath } from "@/lib/mar/name/portal-path";
import { regionOfHost } from "@/lib/mar/region";

/** First path components that are routes of this application. */
const ROUTES: ReadonlySet<string> = new Set(
  "api check compare docs endpoints feeds history manifest.webmanifest og".split(" "),
);

/** Returns true if one of our routes takes the path of a repository with this name. */
export function isReservedPath(components: readonly string[]): boolean {
  const first = components[0] ?? "";
  return ROUTES.has(first) || regionOfHost(first) !== undefined || readPortalPath(components) !== undefined;
}
