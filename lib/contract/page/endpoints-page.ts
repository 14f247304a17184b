import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type ChosenRegions, chooseRegions } from "@/lib/mar/firewall/firewall-file";
import { FIREWALL_OUTPUT_IDS } from "@/lib/mar/firewall/firewall-outputs";
import { DEFAULT_REGION, REGIONS, type Region } from "@/lib/mar/region";
import { ENDPOINTS_PATH, pageEntries } from "./page-path";

/** The parts of the page, by their place in it. */
export const ENDPOINTS_PARTS = ["hosts", "pull", "locations", "firewall", "reachability", "index", "mirrors"] as const;
export type EndpointsPart = (typeof ENDPOINTS_PARTS)[number];

/** The regions that firewall rules are shown for. */
export const RULE_REGIONS = [...REGIONS, "both"] as const;
export type RuleRegions = (typeof RULE_REGIONS)[number];

/**
 * The page's own keys, in the order in which addresses have them. Reader, writer and properties come from here.
 * @param region the default of `rules`
 */
function endpointsState(region: Region) {
  return {
    rules: parseAsStringLiteral(RULE_REGIONS).withDefault(region),
    form: parseAsStringLiteral(FIREWALL_OUTPUT_IDS).withDefault("host-list"),
    /** The image name to check, as pasted. */
    mirror: parseAsString.withDefault(""),
  };
}

type EndpointsState = inferParserType<ReturnType<typeof endpointsState>>;
export type EndpointsKey = keyof EndpointsState;

/** The keys of the page itself, in the order of addresses. */
export const ENDPOINTS_KEYS = Object.keys(endpointsState(DEFAULT_REGION)) as readonly EndpointsKey[];

/** The state of the page in its address. */
export type EndpointsQuery = { region: Region } & EndpointsState;
/** The state of a link to the page. */
type EndpointsLink = { region: Region } & Partial<EndpointsState>;

/** Reads the page's own state. Ignores what it cannot read. */
export function readEndpointsQuery(search: URLSearchParams, region: Region): EndpointsQuery {
  return { region, ...createLoader(endpointsState(region))(search) };
}

/** Returns the names and values of the state in an address, without defaults. */
export function endpointsEntries(query: EndpointsLink): [name: string, value: string][] {
  const { region } = query;
  const table = endpointsState(region);
  const own = ENDPOINTS_KEYS.flatMap((key): [string, string][] => {
    const value = query[key] ?? table[key].defaultValue;
    return value === table[key].defaultValue ? [] : [[key, value]];
  });
  return [...pageEntries({ region }), ...own];
}

/** Writes `/endpoints[?region=&rules=&form=&mirror=][#part]`, without defaults. */
export function endpointsPath(query: EndpointsLink, part?: EndpointsPart): string {
  const text = String(new URLSearchParams(endpointsEntries(query)));
  return `${ENDPOINTS_PATH}${text && `?${text}`}${part ? `#${part}` : ""}`;
}

/** Returns the regions themselves. */
export function regionsOfRules(rules: RuleRegions): ChosenRegions {
  return rules === "both" ? (chooseRegions(REGIONS) ?? ["global"]) : [rules];
}
