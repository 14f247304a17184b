import type { Page } from "@playwright/test";
import { expectWithinBudget } from "../pages/budget";
import { expect, test } from "../support/test";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** The pages that load the most, in Chinese: its words are in the document, and none in the scripts. */
const VISITS = [
  { path: "/zh-cn", complete: heading },
  { path: "/zh-cn?q=%E6%95%B0%E6%8D%AE%E5%BA%93", complete: heading },
  { path: "/zh-cn/dotnet/aspnet?regions=compared&view=matrix&sort=created&q=ver:>=8", complete: heading, nodes: 5_000 },
  { path: "/zh-cn/dotnet/aspnet:10.0?platform=linux/arm64&tool=skopeo&by=tag-and-digest", complete: heading },
  { path: "/zh-cn/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0", complete: heading },
  { path: "/zh-cn/check", complete: heading },
  { path: "/zh-cn/endpoints?rules=both", complete: heading },
];

for (const visit of VISITS) {
  test(`the budget is kept by ${visit.path}`, async ({ page }) => {
    await expectWithinBudget(page, visit);
  });
}

for (const [path, ages] of [
  ["/dotnet/aspnet", ["just now", "59 min ago", "23 h ago", "364 days ago"]],
  ["/zh-cn/dotnet/aspnet", ["刚刚", "59 分钟前", "23 小时前", "364 天前"]],
] as const) {
  test(`nothing moves as the list of ${path} gets older or is read again`, async ({ page }) => {
    await page.goto(path);
    const next = page.locator("span:has(> time) + button[aria-pressed]");
    const age = page.locator("span:has(+ button[aria-pressed]) > time");
    const places: unknown[] = [];
    for (const words of ages) {
      await age.evaluate((node, text) => node.replaceChildren(text), words);
      places.push((await next.boundingBox())?.x);
    }
    expect(new Set(places).size).toBe(1);
  });
}
