import { expectNoViolations } from "../pages/axe";
import { expect, READ_NAMES, test } from "../support/test";

const [, , , , BASE, BUILT] = READ_NAMES;

test.describe("what is built on an image", () => {
  test("is a list on the image's page, of how much was read, and leads to a search", async ({ page, readSite }) => {
    const main = page.getByRole("main");
    const card = main.getByRole("region", { name: "Built on this image" });
    const built = card.getByRole("listitem").filter({ hasText: BUILT });
    await expect(async () => {
      await page.goto(`${readSite.url}/${BASE}:3.0`);
      await expect(built.first()).toContainText("named by its label", { timeout: 2_000 });
    }).toPass();
    await expect(card.getByText(/repositories in the catalog/)).toBeVisible();
    expect(await card.getByRole("listitem").count()).toBeLessThanOrEqual(5);
    await expectNoViolations(page);
    const all = card.getByRole("link", { name: /^(All|More than) \d+ tags$/ });
    await all.click();
    await expect(page).toHaveURL(/\/search\?q=base:sha256:/);
    await expect(main.getByRole("region", { name: BUILT })).toBeVisible();
  });

  test("is in the page as text, and the way back is on the other page", async ({ page, request, readSite }) => {
    await expect(async () => {
      const answer = await request.get(`${readSite.url}/${BASE}:3.0`, { headers: { accept: "text/plain" } });
      expect(await answer.text()).toMatch(new RegExp(`^Built on this image\n  ${BUILT} `, "m"));
    }).toPass();
    await page.goto(`${readSite.url}/zh-cn/${BUILT}:3.0`);
    const card = page.getByRole("region", { name: "基于此映像构建的映像" });
    await expect(card.getByText("此服务器读取过的映像都不是基于此映像构建的。")).toBeVisible();
  });

  test("is not mentioned where no background reader reads", async ({ page }) => {
    await page.goto(`/${BASE}:3.0`);
    await expect(page.getByRole("region", { name: "Attached" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Built on this image" })).toHaveCount(0);
  });
});
