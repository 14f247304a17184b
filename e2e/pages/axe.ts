import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { checkPage } from "./check-page";
import { imagePage } from "./image-page";

/** A kind of page: the address of one, and what it shows when complete. */
export type PageKind = { kind: string; path: string; complete: (page: Page) => Locator };

/** A page of each kind. */
export const PAGE_KINDS: readonly PageKind[] = [
  { kind: "home", path: "/", complete: (page: Page) => page.getByRole("region", { name: "Namespaces" }) },
  {
    kind: "catalog",
    path: "/?browse=all",
    complete: (page: Page) => page.getByRole("region", { name: "Repositories" }),
  },
  { kind: "no match", path: "/?q=qqqqzzzz", complete: (page: Page) => page.getByText("No repository matches") },
  { kind: "repository", path: "/dotnet/aspnet", complete: (page: Page) => page.getByRole("table", { name: "Tags" }) },
  { kind: "empty repository", path: "/sample/no-tags", complete: (page: Page) => page.getByText("has no tags") },
  {
    kind: "image",
    path: "/dotnet/aspnet:10.0",
    complete: (page: Page) => imagePage(page).rows.getByRole("time").first(),
  },
  {
    kind: "image that differs between the regions",
    path: "/dotnet/aspnet:9.0",
    complete: (page: Page) => page.getByText("China serves an older image."),
  },
  {
    kind: "repository, compared",
    path: "/dotnet/aspnet?regions=compared",
    complete: (page: Page) => page.getByText("China serves the same digest.").first(),
  },
  {
    kind: "image of Windows",
    path: "/windows/servercore:ltsc2022",
    complete: (page: Page) => imagePage(page).rows.first(),
  },
  {
    kind: "comparison",
    path: "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
    complete: (page: Page) => page.getByText(/^A machine that has /),
  },
  {
    kind: "comparison to be named",
    path: "/compare?from=A&to=b:1",
    complete: (page: Page) => page.getByText("“A” is no"),
  },
  {
    kind: "history of a tag",
    path: "/history/dotnet/aspnet:10.0?at=2020-01-01",
    complete: (page: Page) => page.getByText("Nobody watched"),
  },
  {
    kind: "history of a repository",
    path: "/history/dotnet/aspnet?q=os:alpine",
    complete: (page: Page) => page.getByRole("searchbox", { name: "Filter tags" }),
  },
  {
    kind: "histories",
    path: "/history?q=nothing+like+it",
    complete: (page: Page) => page.getByText("names no repository or image"),
  },
  {
    kind: "search with what is wrong with it",
    path: "/search?q=color:red+ver:>9+ver:<8+repo:nothing/like-it",
    complete: (page: Page) => page.getByText(/^“color:” is no condition/),
  },
  { kind: "search for nothing", path: "/search", complete: (page: Page) => page.getByRole("heading", { name: "Try" }) },
  {
    kind: "ends of support without a background reader",
    path: "/end-of-life?region=china&within=30&q=dotnet/",
    complete: (page: Page) => page.getByText("The background reader is off"),
  },
  { kind: "file check", path: "/check", complete: (page: Page) => checkPage(page).text },
  { kind: "API", path: "/docs", complete: (page: Page) => page.getByRole("heading", { name: "Catalog" }) },
  {
    kind: "artifact",
    path: "/helm/keda:1.16.0",
    complete: (page: Page) => page.getByRole("region", { name: "Contents" }),
  },
  {
    kind: "endpoints",
    path: "/endpoints?rules=both",
    complete: (page: Page) => page.getByText("Is my image official?"),
  },
  {
    kind: "endpoints with a mirror checked",
    path: "/endpoints?region=china&mirror=mirror.example/mcr.microsoft.com/dotnet/core/sdk:3.1",
    complete: (page: Page) => page.getByText("This host is not official"),
  },
  { kind: "not found", path: "/dotnet/aspnet:of-no-release", complete: (page: Page) => page.getByText("There is no") },
  {
    kind: "not found, by a long name",
    path: `/helm/${"x".repeat(200)}`,
    complete: (page: Page) => page.getByText("There is no"),
  },
  { kind: "invalid", path: "/DotNet/AspNet", complete: (page: Page) => page.getByText("This is not an image address") },
  {
    kind: "failure",
    path: "/sample/misbehaving/not-json:bad",
    complete: (page: Page) => page.getByRole("button", { name: "Try again" }),
  },
];

/** Opens a page of a kind in Chinese, and expects axe to find no violation. */
export async function expectAccessibleInChinese(page: Page, { path }: PageKind): Promise<void> {
  await page.goto(`/zh-cn${path.replace(/^\/(?=\?|$)/, "")}`);
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoViolations(page, "in Chinese");
}

/** Opens a page of a kind and expects axe to find no violation. */
export async function expectAccessible(page: Page, { path, complete }: PageKind): Promise<void> {
  await page.goto(path);
  await expect(complete(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expectNoViolations(page);
}

/** Expects axe to find no violation on the page now; `what` names it in a failure. */
export async function expectNoViolations(page: Page, what?: string): Promise<void> {
  expect(await analyze(axeOn(page), what)).toBeGreaterThan(10);
}

/** Expects targets of 24 by 24 px, or room around them. */
export async function expectTargets(page: Page, what?: string): Promise<void> {
  expect(await analyze(axeOn(page).withRules("target-size"), what)).toBe(1);
}

/** Expects sufficient contrast on the open page. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await analyze(axeOn(page).withRules("color-contrast"))).toBe(1);
}

/**
 * Configures axe to need no second page for its results, and to list only the ids of passed rules. The size of targets is
 * WCAG 2.2's, which axe leaves out by itself.
 */
function axeOn(page: Page): AxeBuilder {
  const rules = { "target-size": { enabled: true } };
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], rules });
}

/** Expects no violation, and returns the number of passed rules. */
async function analyze(builder: AxeBuilder, what?: string): Promise<number> {
  const { violations, passes } = await builder.analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(({ html }) => html) }));
  expect(found, what).toEqual([]);
  return passes.length;
}
