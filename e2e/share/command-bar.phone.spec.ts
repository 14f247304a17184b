import { expectContrast, expectNoViolations } from "../pages/axe";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";

const PATH = "/dotnet/aspnet:10.0";

test.describe("the command at the bottom of a phone", () => {
  test("is there once the other is out of sight, and copies it", async ({ page }) => {
    await page.goto(PATH);
    const copies = page.getByRole("button", { name: "Copy pull command" });
    await expect(copies).toHaveCount(1);
    const command = (await imagePage(page).command.textContent()) ?? "";
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await expect(copies).toHaveCount(2);
    const { width = 0, height = 0 } = (await copies.last().boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await copies.last().click();
    await expectCopied(page, command);
    await imagePage(page).heading.scrollIntoViewIfNeeded();
    await expect(copies).toHaveCount(1);
    await expectNoLayoutShift(page);
  });

  test("covers neither the end of the page nor what has the focus", async ({ page }) => {
    await page.goto(PATH);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const bar = page.locator(".command-bar");
    await expect(bar).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.getByRole("contentinfo").getByRole("link").last();
    const top = async () => (await bar.boundingBox())?.y ?? 0;
    const bottomOf = (box: { y: number; height: number } | null) => (box ? box.y + box.height : Number.NaN);
    expect(bottomOf(await last.boundingBox())).toBeLessThanOrEqual(await top());
    // From the end backwards and forwards again, each control that has the focus is above the bar.
    for (let at = 0; at < 25; at += 1) {
      await page.keyboard.press(at < 15 ? "Shift+Tab" : "Tab");
      const focused = page.locator(":focus").first();
      if ((await bar.count()) === 0 || (await bar.locator(":focus").count()) > 0 || (await focused.count()) === 0)
        continue;
      expect(bottomOf(await focused.boundingBox())).toBeLessThanOrEqual((await top()) + 1);
    }
  });
});

for (const [path, name] of [
  [PATH, "Copy pull command"],
  [`/zh-cn${PATH}`, "复制拉取命令"],
] as const) {
  test(`axe finds no violation while the command is at the bottom of ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await expect(page.getByRole("complementary").getByRole("button", { name })).toBeVisible();
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
  });
}

test("a repository has no such bar", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.locator(".command-bar")).toHaveCount(0);
});
