import { parseReference } from "@/lib/oci/name/reference";
import { parseRepository } from "@/lib/oci/name/repository";

/** The endpoints of the distribution-spec that a registry endpoint has here, and those of the portal beside it. */
type RouteEndpoint =
  | "ping"
  | "catalog"
  | "tags"
  | "manifests"
  | "referrers"
  | "blobs"
  | "portal-details"
  | "portal-tags";

/** A request's parsed address. `reference` is a tag or a digest. */
export type Route = { endpoint: RouteEndpoint; repository: string; reference: string };

export type RouteProblem = "NAME_INVALID" | "DIGEST_INVALID" | "TAG_INVALID" | "UNKNOWN_PATH";

const NAMED = /^\/v2\/(.+)\/(?:(manifests|blobs|referrers)\/([^/]+)|(tags)\/list)$/;

const PORTAL = /^\/api\/v1\/catalog\/(.+)\/(details|tags)$/;

function namedRoute(repository: string, endpoint: RouteEndpoint, reference: string): Route | RouteProblem {
  if (!parseRepository(repository)) return "NAME_INVALID";
  if (endpoint === "tags") return { endpoint, repository, reference };
  const parsed = parseReference(reference);
  if (parsed.kind === "invalid") return parsed.problem;
  if (endpoint !== "manifests" && parsed.kind !== "digest") return "DIGEST_INVALID";
  return { endpoint, repository, reference };
}

function endpointOf(word: string | undefined): RouteEndpoint {
  if (word === "manifests" || word === "blobs" || word === "referrers") return word;
  return "tags";
}

/**
 * Parses the path of a request.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#endpoints
 */
export function parseRoute(path: string): Route | RouteProblem {
  if (path === "/v2/" || path === "/v2") return { endpoint: "ping", repository: "", reference: "" };
  if (path === "/v2/_catalog") return { endpoint: "catalog", repository: "", reference: "" };
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return "NAME_INVALID";
  }
  const [, listed, what] = PORTAL.exec(decoded) ?? [];
  if (listed) {
    const endpoint = what === "tags" ? "portal-tags" : "portal-details";
    return parseRepository(listed) ? { endpoint, repository: listed, reference: "" } : "NAME_INVALID";
  }
  const [, repository, word, reference] = NAMED.exec(decoded) ?? [];
  return repository ? namedRoute(repository, endpointOf(word), reference ?? "") : "UNKNOWN_PATH";
}
