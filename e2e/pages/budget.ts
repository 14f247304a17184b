import { expect, type Locator, type Page } from "@playwright/test";
import { catalogPage } from "./catalog-page";
import { checkPage } from "./check-page";
import { imagePage } from "./image-page";
import { expectNoLayoutShift } from "./layout-shift";
import { repositoryPage } from "./repository-page";
import { watchWire } from "./wire";

/** Bytes over the wire on a first visit, headers included: today's size plus some room, so that a change that doubles one fails. */
const MOST = { Stylesheet: 16_000, Font: 100_000, Document: 90_000 };
/** The same of scripts, by the kind of page; the first that matches counts. */
const MOST_SCRIPT = [
  [/^(?:\/zh-cn)?\/?(?:\?|$)/, 157_000],
  [/^(?:\/zh-cn)?\/(?:compare|history|check|docs|endpoints|search|end-of-life)\b/, 152_000],
  // Repositories and images.
  [/^/, 184_000],
] as const;
const REQUESTS = 30;
const NODES = 3_000;

type BudgetPage = {
  path: string;
  complete: (page: Page) => Locator;
  hasErrors?: true;
  nodes?: number;
};

const tags = (page: Page) => repositoryPage(page).links.first();
const dates = (page: Page) => imagePage(page).rows.getByRole("time").first();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Pages that must keep within the budget, each with what it shows when complete. */
export const BUDGET_PAGES: readonly BudgetPage[] = [
  { path: "/", complete: (page) => page.getByRole("region", { name: "Namespaces" }) },
  { path: "/?browse=all", complete: (page) => catalogPage(page).links.first() },
  { path: "/?q=dotnet", complete: (page) => catalogPage(page).links.first() },
  { path: "/dotnet/aspnet", complete: tags },
  { path: "/dotnet/aspnet?region=china", complete: tags },
  { path: "/dotnet/aspnet?regions=compared", complete: tags },
  { path: "/dotnet/aspnet:10.0", complete: dates },
  {
    path: "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
    complete: (page) => page.getByText(/^A machine that has /),
  },
  { path: "/history/dotnet/aspnet:10.0", complete: (page) => page.getByText("On a date") },
  { path: "/history/dotnet/aspnet", complete: heading },
  { path: "/history", complete: heading },
  { path: "/check", complete: (page) => checkPage(page).text },
  { path: "/docs", complete: heading },
  { path: "/search?q=color:red+repo:dotnet/", complete: heading },
  { path: "/end-of-life", complete: heading },
  { path: "/endpoints", complete: (page) => page.getByText("Is my image official?") },
  { path: "/sample/two-hundred-platforms:many", complete: (page) => imagePage(page).rows.first() },
];

/** The addresses that load the most on each kind of page: everything that an address can open is open. */
export const WORST_VISITS: readonly BudgetPage[] = [
  { path: "/?q=docker+pull+ghcr.io/dotnet/nothing-like-it:1&region=china", complete: heading },
  { path: "/dotnet/aspnet?view=matrix&sort=created&q=ver:>=8&region=china", complete: heading, nodes: 5_000 },
  {
    path: "/dotnet/aspnet?regions=compared&view=matrix&sort=created&q=ver:>=8&region=china",
    complete: heading,
    nodes: 5_000,
  },
  { path: "/dotnet/aspnet?regions=compared&group=line&sort=size", complete: tags },
  { path: "/dotnet/aspnet?regions=compared&group=digest&sort=size", complete: tags },
  { path: "/dotnet/aspnet?q=no+such+tag", complete: heading },
  { path: "/dotnet/no-such-repository", complete: heading, hasErrors: true },
  { path: "/dotnet/aspnet:no-such-tag?region=china", complete: heading, hasErrors: true },
  { path: "/Dotnet:1", complete: heading, hasErrors: true },
  {
    path: "/dotnet/aspnet:10.0?region=china&platform=linux/arm64&tool=skopeo&by=tag-and-digest",
    complete: dates,
  },
  { path: "/dotnet/aspnet:10.0?platform=linux/nothing", complete: heading },
  { path: "/sample/too-much:config-long", complete: heading, nodes: 5_000 },
  { path: "/helm/keda:1.16.0?file=values.yaml", complete: heading },
  {
    path: "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:nothing&platform=linux/arm64",
    complete: heading,
    hasErrors: true,
  },
  { path: "/compare?from=sample/too-much:config-long&to=sample/too-much:config-both", complete: heading, nodes: 5_000 },
  { path: "/endpoints?image=mcr.microsoft.com/dotnet/aspnet:10.0&region=china", complete: heading },
];

/** Opens a page as a first visitor does, and expects it to keep within the budget. Returns its bytes. */
export async function expectWithinBudget(page: Page, { path, complete, nodes = NODES }: BudgetPage) {
  const wire = await watchWire(page);
  await page.goto(path);
  await expect(complete(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect.soft(wire.bytes.Script, "bytes of scripts over the wire").toBeGreaterThan(10_000);
  const script = MOST_SCRIPT.find(([kind]) => kind.test(path))?.[1] ?? 0;
  for (const [kind, most] of Object.entries({ ...MOST, Script: script })) {
    const bytes = Object.entries(wire.bytes).find(([name]) => name === kind)?.[1];
    expect.soft(bytes, `bytes over the wire: ${kind}`).toBeLessThanOrEqual(most);
  }
  expect.soft(wire.requests.length, "requests").toBeLessThanOrEqual(REQUESTS);
  expect.soft(await page.evaluate(() => document.querySelectorAll("*").length), "nodes").toBeLessThanOrEqual(nodes);
  await expectNoLayoutShift(page);
  return wire.bytes;
}
