import type { Page } from "@playwright/test";
import { expectNoViolations } from "../pages/axe";
import { imagePage } from "../pages/image-page";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

const COMMAND = "docker pull mcr.microsoft.com/dotnet/aspnet:10.0";
const selection = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** Refuses as browsers do in frames without permission. */
function refuse(): void {
  Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("not allowed")) });
}

/** On plain http there is no clipboard at all. */
function remove(): void {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
}

for (const [how, block] of [
  ["refused", refuse],
  ["missing", remove],
] as const) {
  test.describe(`with a clipboard that is ${how}`, () => {
    test.beforeEach(({ page }) => page.addInitScript(block));

    test("a text on the page is selected where it stands, which is said", async ({ page }) => {
      await page.goto("/dotnet/aspnet:10.0");
      await imagePage(page).pull.getByRole("button", { name: "Copy pull command" }).click();
      await expect(page.getByRole("status")).toContainText("The text is selected: copy it with Ctrl C");
      expect(await selection(page)).toBe(COMMAND);
      await expect(page.getByRole("dialog")).toBeHidden();
    });

    test("a text that the page does not show comes over it, selected", async ({ page }) => {
      await page.goto("/dotnet/aspnet");
      const button = repositoryPage(page).tags.getByRole("button", { name: "Copy pull command of 10.0", exact: true });
      await button.click();
      const dialog = page.getByRole("dialog", { name: "Copy by hand" });
      await expect(dialog.getByRole("status")).toContainText("The text is selected");
      expect(await selection(page)).toBe(COMMAND);
      await expectNoViolations(page);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    });
  });
}

test("what is selected is copied by the keyboard", async ({ page }) => {
  await page.addInitScript(refuse);
  await page.goto("/dotnet/aspnet");
  await repositoryPage(page).tags.getByRole("button", { name: "Copy pull command of 10.0", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Copy by hand" })).toBeVisible();
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(COMMAND);
});

test("a blocked clipboard is explained in Chinese", async ({ page }) => {
  await page.addInitScript(refuse);
  await page.goto("/zh-cn/dotnet/aspnet:10.0");
  await page.getByRole("button", { name: "复制拉取命令" }).first().click();
  await expect(page.getByRole("status")).toContainText("文本已选中");
  expect(await selection(page)).toBe(COMMAND);
  await page.goto("/zh-cn/dotnet/aspnet");
  await page.getByRole("button", { name: "复制 10.0 的拉取命令", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "手动复制" }).getByRole("status")).toContainText("文本已选中");
  expect(await selection(page)).toBe(COMMAND);
});
