import { RECENT_KEY } from "@/lib/browser/known/recent-repositories";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { openPalette, palette } from "../pages/palette";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const PAGE = "/sample/one-tag:1.0";

test.describe("the palette", () => {
  const opens = [
    ["dotnet/aspnet:10.0", "dotnet/aspnet:10.0", "Image · Global", "/dotnet/aspnet:10.0"],
    [
      "$ docker pull mcr.azure.cn/dotnet/aspnet:10.0",
      "dotnet/aspnet:10.0",
      "Image · China",
      "/dotnet/aspnet:10.0?region=china",
    ],
    ["FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build", "dotnet/sdk:10.0", "Image · Global", "/dotnet/sdk:10.0"],
    [
      "helm pull oci://mcr.microsoft.com/helm/keda --version 1.16.0",
      "helm/keda:1.16.0",
      "Image · Global",
      "/helm/keda:1.16.0",
    ],
    ["microsoft/dotnet:2.1-sdk", "dotnet/sdk:2.1", "old name on Docker Hub", "/dotnet/sdk:2.1"],
    [
      "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/tags",
      "dotnet/aspnet",
      "Repository · Global",
      "/dotnet/aspnet",
    ],
    ["sample/one-tag:1.0", "sample/one-tag:1.0", "Image · Global", "/sample/one-tag:1.0"],
  ] as const;
  test("shows what a text opens", async ({ page }) => {
    await page.goto("/compare");
    await openPalette(page);
    const { field, chosen } = palette(page);
    for (const [text, name, words, path] of opens) {
      await test.step(text, async () => {
        await field.fill(text);
        await expect(chosen).toHaveAttribute("href", path);
        await expect(chosen).toContainText(name);
        await expect(chosen).toContainText(words);
        await expect(field).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "");
      });
    }
  });

  test("works with the keyboard alone", async ({ page }) => {
    await page.goto(PAGE);
    await openPalette(page);
    const { options, chosen, dialog } = palette(page);
    await page.keyboard.type("aspnet");
    await expect(chosen).toContainText("dotnet/aspnet");
    const second = (await options.nth(1).getAttribute("href")) ?? "";
    await page.keyboard.press("ArrowDown");
    await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");
    await expect(options.last()).toContainText(/^All \d+ repositories that match “aspnet”/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(second);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("main")).toBeFocused();
  });

  test("opens what was pasted if Enter comes before the list", async ({ page }) => {
    await page.goto(PAGE);
    // Only the registry knows, as its catalog does not list the name.
    await openPalette(page, "Control+k");
    await expect(palette(page).field).toBeFocused();
    await page.keyboard.insertText("mcr.azure.cn/sample/one-tag");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/sample/one-tag?region=china");
  });

  test("says why a text is not understood, and what is nearest", async ({ page }) => {
    await page.goto(PAGE);
    await openPalette(page);
    const { field, status, group, chosen } = palette(page);
    await field.fill("Dotnet/AspNet:10.0");
    await expect(status).toContainText("“Dotnet/AspNet” has capitals");
    // Enter alone never opens anything other than what was typed.
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(PAGE);
    await expect(group("Similar names")).toHaveAttribute("href", "/dotnet/aspnet:10.0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
  });

  test.describe("and a digest", () => {
    test.use({ allowedConsole: [/status of 404 .*api\/resolve/] });
    test("finds it where it was read, and says if it was not", async ({ page }) => {
      const digest = await registry().digest("dotnet/aspnet", "9.0");
      await page.goto("/dotnet/aspnet:9.0");
      await expect(imagePage(page).code(digest)).toBeVisible();
      await page.waitForLoadState("networkidle");
      await openPalette(page);
      const { field, chosen, status } = palette(page);
      await field.fill(digest);
      await expect(chosen).toHaveAttribute("href", `/dotnet/aspnet@${digest}?tag=9.0`);
      await field.fill(`sha256:${"e".repeat(64)}`);
      await expect(status).toContainText("This server has not seen sha256:eee");
      await expect(chosen).toHaveCount(0);
    });
  });

  test("keeps pasted lines as lines", async ({ page }) => {
    await page.goto(PAGE);
    await openPalette(page);
    const { field, chosen } = palette(page);
    await expect(field).toBeFocused();
    await page.evaluate(() =>
      navigator.clipboard.writeText("docker pull \\\n  mcr.microsoft.com/dotnet/aspnet:10.0\n"),
    );
    await page.keyboard.press("Control+v");
    await expect(field).toHaveValue(/^docker pull \\ mcr\.microsoft\.com\/dotnet\/aspnet:10\.0/);
    await expect(chosen).toHaveAttribute("href", "/dotnet/aspnet:10.0");
  });

  test("offers recent repositories of this device, until it is told to forget", async ({ page, newVisitor }) => {
    const keepsFirst = ([key, name]: string[]) => localStorage.getItem(key ?? "")?.split("\n")[0] === name;
    for (const [path, name] of [
      ["/mssql/server", "mssql/server"],
      ["/azure-cli:2.49.0", "azure-cli"],
      ["/sample/one-tag", "sample/one-tag"],
    ] as const) {
      await page.goto(path);
      await page.waitForFunction(keepsFirst, [RECENT_KEY, name]);
    }
    await page.goto("/sample/one-tag?region=china");
    await openPalette(page);
    const { dialog, field, group } = palette(page);
    await expect(group("Recent")).toContainText(["sample/one-tag", "azure-cli", "mssql/server"]);
    await expect(group("Recent").nth(1)).toHaveAttribute("href", "/azure-cli?region=china");
    await dialog.getByRole("button", { name: "Clear recent" }).click();
    await expect(group("Recent")).toHaveCount(0);
    await expect(field).toBeVisible();
    const visitor = await newVisitor();
    await visitor.goto(PAGE);
    await openPalette(visitor);
    await expect(palette(visitor).group("Open")).toContainText(["The whole catalog"]);
    await expect(palette(visitor).group("Recent")).toHaveCount(1);
  });

  test("works if the device stores nothing", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    await page.goto(PAGE);
    await openPalette(page);
    const { field, chosen, group } = palette(page);
    await expect(group("Open")).toContainText(["The whole catalog"]);
    await field.fill("mssql/server");
    await expect(chosen).toHaveAttribute("href", "/mssql/server");
  });

  test("moves nothing on the page", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    await openPalette(page);
    await palette(page).field.fill("aspnet");
    await expect(palette(page).options.first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Escape");
    await expectNoLayoutShift(page);
  });

  test("leaves the pages' keys alone", async ({ page }) => {
    await page.goto("/dotnet/aspnet:9.0");
    await openPalette(page, "Control+k");
    const { field, dialog } = palette(page);
    await expect(field).toBeFocused();
    await page.keyboard.type("y/");
    await expect(field).toHaveValue("y/");
    await expect(page).toHaveURL("/dotnet/aspnet:9.0");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.keyboard.press("y");
    await expect(page).toHaveURL(/\/dotnet\/aspnet@sha256:[0-9a-f]{64}\?tag=9\.0$/);
  });
});
