import { readFile } from "node:fs/promises";
import { checkPage, dropFiles } from "../pages/check-page";
import { press } from "../pages/press";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const utf8 = (text: string) => new TextEncoder().encode(text);

test.describe("the rewritten file", () => {
  test("keeps every other byte: line ends, byte order mark, text that is not a name", async ({ page }) => {
    const source = "\uFEFF# ü ☃\r\nFROM mcr.microsoft.com/dotnet/aspnet:10.0   AS x\r\n\n\tRUN true\r";
    const pin = await registry("china").digest("dotnet/aspnet", "10.0");
    await page.goto("/check");
    await dropFiles(page, [{ name: "Dockerfile.web", bytes: utf8(source) }]);
    const { download, region, changes } = checkPage(page);
    await region("China").check();
    await expect(changes).toContainText("mcr.azure.cn");
    const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
    expect(saved.suggestedFilename()).toBe("Dockerfile.web");
    const expected = source.replace("mcr.microsoft.com/dotnet/aspnet:10.0", `mcr.azure.cn/dotnet/aspnet:10.0@${pin}`);
    expect([...(await readFile(await saved.path()))]).toEqual([...utf8(expected)]);
  });

  test("keeps the line ends of a pasted text", async ({ page }) => {
    const source = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\r\nRUN true\r\n";
    await page.goto("/check");
    const { text, changes, download, opened } = checkPage(page);
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), source);
    await text.focus();
    await page.keyboard.press("Control+V");
    await expect(opened).toBeVisible();
    await expect(changes).toHaveCount(1);
    const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
    expect(saved.suggestedFilename()).toBe("Dockerfile");
    expect(await readFile(await saved.path(), "utf8")).toMatch(/@sha256:[a-f0-9]{64}\r\nRUN true\r\n$/);
  });

  test("can be copied", async ({ page }) => {
    await page.goto("/check");
    const { text, copy, changes, pin } = checkPage(page);
    await text.fill("FROM mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(changes).toHaveCount(1);
    await press(copy);
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`FROM mcr.microsoft.com/dotnet/aspnet:10.0@${digest}`);
    await pin.uncheck();
    await expect(changes).toHaveCount(0);
  });

  test("keeps a name that the other region lacks, and says so", async ({ page }) => {
    await page.goto("/check");
    const { text, region, card, changes } = checkPage(page);
    await text.fill("FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy\nFROM mcr.microsoft.com/dotnet/aspnet:10.0");
    await region("China").check();
    await expect(changes).toHaveCount(1);
    await expect(card).toContainText("Line 1 mcr.microsoft.com/dotnet/aspnet:8.0-jammy: the region does not have it");
  });
});
