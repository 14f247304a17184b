import * as z from "zod/mini";
import { type ChosenRegions, chooseRegions } from "@/lib/mar/firewall/firewall-file";
import { type FirewallOutputId, firewallOutputIdSchema } from "@/lib/mar/firewall/firewall-outputs";
import { REGIONS, type Region, regionSchema } from "@/lib/mar/region";
import { ENDPOINTS_PATH, pageQuery } from "./page-path";

/** The parts of the page, by their place in it. */
export const ENDPOINTS_PARTS = ["hosts", "pull", "locations", "firewall", "reachability", "mirrors"] as const;
export type EndpointsPart = (typeof ENDPOINTS_PARTS)[number];

/** The regions that firewall rules are shown for. */
const ruleRegionsSchema = z.enum([...regionSchema.options, "both"]);
export type RuleRegions = z.infer<typeof ruleRegionsSchema>;
export const RULE_REGIONS: readonly RuleRegions[] = ruleRegionsSchema.options;

/** The state of the page in its address. `mirror` is the image name to check, as pasted. */
export type EndpointsQuery = { region: Region; rules: RuleRegions; form: FirewallOutputId; mirror: string };

const DEFAULT_FORM: FirewallOutputId = "host-list";

/** Reads the page's own state. Ignores what it cannot read. */
export function readEndpointsQuery(search: URLSearchParams, region: Region): EndpointsQuery {
  return {
    region,
    rules: ruleRegionsSchema.safeParse(search.get("rules")).data ?? region,
    form: firewallOutputIdSchema.safeParse(search.get("form")).data ?? DEFAULT_FORM,
    mirror: search.get("mirror") ?? "",
  };
}

/** Writes `/endpoints[?region=&rules=&form=&mirror=][#part]`, without defaults. */
export function endpointsPath(query: Partial<EndpointsQuery> & { region: Region }, part?: EndpointsPart): string {
  const { region, rules = region, form = DEFAULT_FORM, mirror = "" } = query;
  const own = new URLSearchParams([
    ...(rules === region ? [] : [["rules", rules]]),
    ...(form === DEFAULT_FORM ? [] : [["form", form]]),
    ...(mirror === "" ? [] : [["mirror", mirror]]),
  ]).toString();
  const text = [pageQuery({ region }).slice(1), own].filter(Boolean).join("&");
  return `${ENDPOINTS_PATH}${text && `?${text}`}${part ? `#${part}` : ""}`;
}

/** Returns the regions themselves. */
export function regionsOfRules(rules: RuleRegions): ChosenRegions {
  return rules === "both" ? (chooseRegions(REGIONS) ?? ["global"]) : [rules];
}
