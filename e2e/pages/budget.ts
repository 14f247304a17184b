import { expect, type Page } from "@playwright/test";
import { catalogPage } from "./catalog-page";
import { checkPage } from "./check-page";
import { imagePage } from "./image-page";
import { expectNoLayoutShift } from "./layout-shift";
import { repositoryPage } from "./repository-page";
import { watchWire } from "./wire";

const SCRIPT_BYTES = 190_000;
const REQUESTS = 30;
const NODES = 3_000;

/** Pages that have to keep within the budget, each with what is there when it is complete. */
export const BUDGET_PAGES = [
  { path: "/", complete: (page: Page) => catalogPage(page).links.first() },
  { path: "/?q=dotnet", complete: (page: Page) => catalogPage(page).links.first() },
  { path: "/dotnet/aspnet", complete: (page: Page) => repositoryPage(page).links.first() },
  { path: "/dotnet/aspnet?region=china", complete: (page: Page) => repositoryPage(page).links.first() },
  { path: "/dotnet/aspnet?regions=compared", complete: (page: Page) => repositoryPage(page).links.first() },
  { path: "/dotnet/aspnet:10.0", complete: (page: Page) => imagePage(page).rows.getByRole("time").first() },
  {
    path: "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
    complete: (page: Page) => page.getByText(/^A machine that has /),
  },
  { path: "/check", complete: (page: Page) => checkPage(page).text },
  { path: "/endpoints", complete: (page: Page) => page.getByText("Is my image official?") },
  { path: "/sample/two-hundred-platforms:many", complete: (page: Page) => imagePage(page).rows.first() },
];

/** Opens a page as a first visitor does, and expects it to keep within the budget. */
export async function expectWithinBudget(page: Page, { path, complete }: (typeof BUDGET_PAGES)[number]): Promise<void> {
  const wire = await watchWire(page);
  await page.goto(path);
  await expect(complete(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect.soft(wire.scriptBytes, "bytes of scripts over the wire").toBeGreaterThan(10_000);
  expect.soft(wire.scriptBytes, "bytes of scripts over the wire").toBeLessThanOrEqual(SCRIPT_BYTES);
  expect.soft(wire.requests.length, "requests").toBeLessThanOrEqual(REQUESTS);
  expect.soft(await page.evaluate(() => document.querySelectorAll("*").length), "nodes").toBeLessThanOrEqual(NODES);
  await expectNoLayoutShift(page);
}
