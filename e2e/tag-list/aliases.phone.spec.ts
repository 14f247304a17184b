import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";

const SAME = ["10.0.11-noble", "10.0.11", "10.0-noble", "10.0"];

test("an image's other tags take one line on a phone, and all are accessible", async ({ page, request }) => {
  await request.get(`/api/global/images/dotnet/aspnet?${SAME.map((tag) => `reference=${tag}`).join("&")}`);
  await page.goto("/dotnet/aspnet:latest");
  const { aliases, aliasList, allAliases } = imagePage(page);
  await expect(aliases.getByRole("link")).toHaveText(["10.0.11-noble"]);
  await expectNoLayoutShift(page);
  await allAliases.tap();
  await expect(aliasList.getByRole("link")).toContainText(SAME);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
