import { expectNoViolations } from "../pages/axe";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";
import { aboutCard, untilReadmeIsKnown } from "./about-card";

test("the README opens by a press, below the page's headings, and keeps the filter", async ({ page }) => {
  await untilReadmeIsKnown(page, "dotnet/aspnet");
  await page.goto("/dotnet/aspnet?q=os:noble");
  const { readme, closeReadme, readmeText } = aboutCard(page);
  await expect(readmeText).toHaveCount(0);
  await readme.click();
  await expect(page).toHaveURL("/dotnet/aspnet?q=os:noble&about=readme");
  await expect(readmeText.getByRole("heading", { level: 3, name: "ASP.NET Core Runtime" })).toBeVisible();
  await expect(readmeText.getByRole("heading", { level: 4, name: "Featured tags" })).toBeVisible();
  await expect(readmeText.getByRole("table")).toContainText("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
  await expect(readmeText).toContainText("A badge");
  await expect(readmeText.getByRole("img")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(repositoryPage(page).filter).toHaveValue("os:noble");
  await expectNoViolations(page);
  await closeReadme.click();
  await expect(page).toHaveURL("/dotnet/aspnet?q=os:noble");
  await expect(readmeText).toHaveCount(0);
});

test("a README with scripts in it runs, loads and lays out nothing", async ({ page }) => {
  await untilReadmeIsKnown(page, "sample/portal/hostile-readme");
  await page.goto("/sample/portal/hostile-readme?about=readme");
  const { readmeText } = aboutCard(page);
  await expect(readmeText).toContainText("Before the script");
  await expect(readmeText).toContainText("After the script");
  await expect(readmeText).toContainText("a picture of nothing");
  await expect(readmeText).toContainText("the alternative text");
  await expect(readmeText).toContainText("Reversed: \\u{202e}gnp.exe\\u{202c} and a\\u{200b}hidden space.");
  expect(await page.evaluate(() => "hostile" in window)).toBe(false);
  await expect(page).not.toHaveTitle(/taken over/);
  await expect(
    readmeText.locator("script, style, img, iframe, form, input, button, [style], [class*=fixed], [id]"),
  ).toHaveCount(0);
  const hrefs = await readmeText
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual(["https://learn.microsoft.com/", "https://learn.microsoft.com/dotnet/"]);
});

test("of a README of a million characters, the beginning is laid out, and all of it is a press away", async ({
  page,
}) => {
  await untilReadmeIsKnown(page, "sample/portal/long-readme");
  await page.goto("/sample/portal/long-readme?about=readme");
  const { readmeText } = aboutCard(page);
  await expect(readmeText.getByRole("heading", { level: 3, name: "Long" })).toBeVisible();
  await page.getByRole("link", { name: "Show all of it as text" }).click();
  await expect(page.getByRole("region", { name: "Text of the document" })).toContainText("<script>alert(1)</script>");
});

test("a repository without a README has no link to it, and an address that opens it says so", async ({ page }) => {
  await page.goto("/sample/one-tag?about=readme");
  await expect(page.getByText("The official portal has no README of this repository")).toBeVisible();
  await aboutCard(page).closeReadme.click();
  await expect(page).toHaveURL("/sample/one-tag");
  await expect(aboutCard(page).readme).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the README is a link away, and its address has it at once", async ({ page }) => {
    const { readme, closeReadme, readmeText } = aboutCard(page);
    await untilReadmeIsKnown(page, "mssql/server");
    await page.goto("/mssql/server?about=readme");
    await expect(readmeText.getByRole("heading", { name: "Microsoft SQL Server on Ubuntu" })).toBeVisible();
    await closeReadme.click();
    await expect(page).toHaveURL(/\/mssql\/server\??$/);
    await readme.click();
    await expect(readmeText).toContainText("Featured tags");
  });
});
