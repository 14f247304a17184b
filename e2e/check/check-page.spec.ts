import { expectNoViolations } from "../pages/axe";
import { checkPage } from "../pages/check-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";

test.describe("the page", () => {
  test("says without scripts what it accepts, and moves nothing when they load", async ({ page, browser, baseURL }) => {
    await page.goto("/check");
    await expect(checkPage(page).text).toBeVisible();
    await expectNoLayoutShift(page);
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const reader = await plain.newPage();
    await reader.goto("/check");
    await expect(reader.getByText("which needs JavaScript")).toBeVisible();
    await expect(reader.getByText("sends it nowhere")).toBeVisible();
    await expect(checkPage(reader).text).toBeHidden();
    await plain.close();
  });

  test("is linked from the head of every page, and does not hide a repository of its name", async ({
    page,
    request,
  }) => {
    await page.goto("/dotnet/aspnet?region=china");
    await page.getByRole("banner").getByRole("link", { name: "Check my files" }).click();
    await expect(page).toHaveURL("/check?region=china");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check my files");
    const answer = await request.get("/mcr.microsoft.com/check", { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
    expect((await request.get("/check?platform=x")).status()).toBe(404);
  });

  test("works with the keyboard alone", async ({ page }) => {
    await page.goto("/check");
    const { text, openFile, kind, platform, line, copy } = checkPage(page);
    await text.focus();
    await page.keyboard.insertText("FROM mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(line(1)).toContainText("exists");
    for (const next of [openFile, kind, platform]) {
      await page.keyboard.press("Tab");
      await expect(next).toBeFocused();
    }
    for (let tab = 0; tab < 12 && !(await copy.evaluate((button) => button === document.activeElement)); tab++) {
      await page.keyboard.press("Tab");
    }
    await expect(copy).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Copied: the new file/)).toBeVisible();
  });

  test("reads an opened file, and reads it again after an edit", async ({ page }) => {
    await page.goto("/check");
    const { openFile, opened, summary, text } = checkPage(page);
    const choose = async (source: string) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), openFile.click()]);
      await chooser.setFiles({ name: "Dockerfile", mimeType: "text/plain", buffer: Buffer.from(source) });
    };
    await choose("FROM mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(summary).toContainText("1 line: 1 name");
    await choose("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nFROM mcr.microsoft.com/dotnet/sdk:10.0");
    await expect(summary).toContainText("2 lines: 2 names");
    await opened.click();
    await expect(text).toHaveValue("");
    await expect(summary).toBeEmpty();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds no violation in the results, in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("with names of every kind", async ({ page }) => {
      await page.goto("/check");
      const { text, asked, changes } = checkPage(page);
      await text.fill(
        [
          "FROM mcr.microsoft.com/dotnet/aspnet:8.0.0",
          "FROM mirror.test/mcr.microsoft.com/dotnet/aspnet:10.0",
          "FROM mcr.microsoft.com/dotnet/aspnet:of-no-release",
          "FROM mcr.microsoft.com/dotnet/aspnet:$TAG",
        ].join("\n"),
      );
      await expect(asked).toBeVisible();
      await expect(changes).toHaveCount(1);
      await expectNoViolations(page);
    });
  });
}
