import type { Locator, Page, Route } from "@playwright/test";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";

/** The official hosts, which this page's tests stand in for. */
export const OFFICIAL_HOSTS = REGIONS.map((region) => REGION_HOSTS[region].registry);

/** Finds the parts of the endpoints page by their accessible names. */
export function endpointsPage(page: Page) {
  const main = page.getByRole("main");
  const card = (name: string): Locator => main.getByRole("region", { name, exact: true });
  const reachability = card("Is it down, or is it me?");
  return {
    hosts: card("Endpoints"),
    pull: card("How a pull works"),
    locations: card("Registry endpoint locations"),
    firewall: card("Firewall rules"),
    rules: (form: string): Locator => main.getByRole("region", { name: `Rules as ${form}`, exact: true }),
    reachability,
    ask: reachability.getByRole("button", { name: "Ask now" }),
    region: (label: "Global" | "China"): Locator =>
      reachability.getByRole("region", { name: new RegExp(`^${label} `) }),
    outcome: (title: string): Locator => reachability.getByRole("listitem").filter({ hasText: title }).first(),
    mirrors: card("Mirrors"),
    mirrorField: main.getByRole("textbox", { name: "Is my image official?" }),
    result: main.getByRole("region", { name: "Result" }),
  };
}

/** Stands in for a region's official host. */
export async function standIn(page: Page, region: Region, answer: (route: Route) => unknown): Promise<void> {
  await page.route(`https://${REGION_HOSTS[region].registry}/**`, answer);
}

/** Answers as the registry does. */
export const answers = (route: Route) => route.fulfill({ status: 200, contentType: "application/json", body: "{}" });
/** Fails as an unreachable host does in a browser. */
export const cannotConnect = (route: Route) => route.abort("connectionrefused");
