import { DOCKER_HUB } from "../docker-hub/host";
import { readDockerHubListing } from "../docker-hub/listing";
import { officialName } from "../name/old-names";
import { readPortalPath } from "../name/portal-path";
import { parseRegistryHost } from "../name/registry-host";
import { type Region, regionOfHost } from "../region";
import { readImageText } from "./image-text";
import { type InputReading, type InvalidReading, invalid } from "./input-reading";
import { readSearch } from "./search-text";

const HUB_SITE = "hub.docker.com";
/** Pages of Docker Hub and of the portal without a scheme, as browsers display and sometimes copy them. */
const BARE_PAGES: readonly RegExp[] = [
  /^hub\.docker\.com\/(?:_|r)\//i,
  /^mcr\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2,4}\/)?artifact\/mar\/[^:@]+$/i,
  /^mcr\.microsoft\.com\/[a-z]{2}-[a-z]{2,4}\/product\/[^:@]+$/i,
  /^mcr\.microsoft\.com\/product\/[^:@]+\/(?:about|tags)$/i,
  /^mcr\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2,4}\/catalog$|(?:[a-z]{2}-[a-z]{2,4}\/)?catalog\?)/i,
];

/**
 * Reads a web address of the official portal, a registry endpoint or Docker Hub. Returns `undefined` for other texts.
 */
export function readAddress(text: string, region: Region): InputReading | undefined {
  const address = /^https?:\/\//i.test(text)
    ? text
    : BARE_PAGES.some((page) => page.test(text))
      ? `https://${text}`
      : undefined;
  if (address === undefined) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const components = url && decoded(url.pathname);
  // `https://mcr.microsoft.com@host/` leads to `host`: the part before `@` is a user name.
  if (!url || !components || url.username || url.password) return invalid("address-unknown", text);
  if (url.hostname === HUB_SITE) return readHubPage(components, region) ?? invalid("address-unknown", text);
  const host = parseRegistryHost(url.host);
  if (host === undefined) return invalid("host-invalid", url.host);
  const hostRegion = regionOfHost(host);
  if (hostRegion)
    return (
      readOfficial(host, components, { region: hostRegion, search: url.searchParams }) ??
      invalid("address-unknown", text)
    );
  return readForeign(host, components, region);
}

function decoded(pathname: string): string[] | undefined {
  try {
    const components = pathname.split("/").slice(1).map(decodeURIComponent);
    return components.at(-1) === "" ? components.slice(0, -1) : components;
  } catch {
    return undefined;
  }
}

type Query = { region: Region; search: URLSearchParams };

function readOfficial(
  host: string,
  components: readonly string[],
  { region, search }: Query,
): InputReading | undefined {
  if (components.length === 0) return { kind: "portal-catalog", region, search: "" };
  if (components[0] === "v2") return readEndpoint(host, components.slice(1), region);
  if (components[0] === "api") return readPortalApi(host, components, region);
  // The portal serves its pages with and without a locale.
  const page = readPortalPath(components) ?? readPortalPath(["en-us", ...components]);
  if (page?.kind === "catalog") return readCatalogSearch(search.get("search") ?? "", region);
  return readImageText([host, ...(page?.rest ?? components)].join("/"), { region, hostless: "mar" });
}

function readCatalogSearch(text: string, region: Region): InputReading {
  const reading = readSearch(text, region);
  if (reading.kind === "search") return { kind: "portal-catalog", region, search: reading.text };
  return reading.problem === "empty" ? { kind: "portal-catalog", region, search: "" } : reading;
}

/**
 * Reads `/v2/<name>/tags/list`, `/v2/<name>/manifests/<reference>`, `/v2/<name>/referrers/<digest>`.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#endpoints
 */
function readEndpoint(host: string, path: readonly string[], region: Region): InputReading | undefined {
  if (path.length === 0 || path[0] === "_catalog") return { kind: "portal-catalog", region, search: "" };
  const [endpoint, last = ""] = path.slice(-2);
  const name = [host, ...path.slice(0, -2)].join("/");
  if (endpoint === "tags" && last === "list") return readImageText(name, { region, hostless: "mar" });
  if (endpoint !== "manifests" && endpoint !== "referrers") return undefined;
  return readImageText(`${name}${last.includes(":") ? "@" : ":"}${last}`, { region, hostless: "mar" });
}

/** Reads the portal's own `/api/v1/catalog/<name>/details` and `/tags`. */
function readPortalApi(host: string, path: readonly string[], region: Region): InputReading | undefined {
  if (path[1] !== "v1" || path[2] !== "catalog" || path.length < 5) return undefined;
  return readImageText([host, ...path.slice(3, -1)].join("/"), { region, hostless: "mar" });
}

function readHubPage(components: readonly string[], region: Region): InputReading | undefined {
  const [kind, first = "", second] = components;
  if (kind === "r" && second)
    return readImageText(`${DOCKER_HUB}/${first}/${second}`, { region, hostless: "docker-hub" });
  if (kind !== "_" || !first) return undefined;
  const listing = readDockerHubListing(first);
  if (!listing) return readImageText(`${DOCKER_HUB}/library/${first}`, { region, hostless: "docker-hub" });
  if ("words" in listing) return readSearch(listing.words, region);
  return { kind: "image", official: true, region, repository: listing.repository };
}

/** Reads an address of another host, if it names an image of MAR, a tag or a digest. */
function readForeign(host: string, components: readonly string[], region: Region): InputReading {
  const unknown: InvalidReading = invalid("address-unknown", host);
  if (components.length === 0) return unknown;
  const reading = readImageText([host, ...components].join("/"), { region, hostless: "mar" });
  if (reading.kind !== "image") return unknown;
  const isNamed = reading.tag !== undefined || reading.digest !== undefined;
  return isNamed || officialName(reading).relation !== "unknown-host" ? reading : unknown;
}
