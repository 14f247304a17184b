import type { Page } from "@playwright/test";
import { expectNoViolations } from "../pages/axe";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";
import { aboutCard } from "./about-card";

/** Opens a page until the card says something: on a busy machine the page does not wait for it, and has it with the next visit. */
async function untilSaid(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(aboutCard(page).card).toContainText(words, { timeout: 3_000 });
  }).toPass();
}

test("a well-known repository says what it is, each part with its source", async ({ page }) => {
  await untilSaid(page, "/dotnet/aspnet", "by Microsoft");
  const { card, details, ours, portal } = aboutCard(page);
  await expect(card).toContainText("Runs ASP.NET Core apps and other .NET apps. in our words");
  await expect(card.getByRole("link", { name: "Documentation" })).toHaveAttribute("href", /^https:\/\/learn\./);
  await expect(card.getByRole("link", { name: "License" })).toBeVisible();
  await expect(card).toContainText("by Microsoft · .NET, Developer Tools, Web");
  await expect(portal).toBeHidden();
  await details.click();
  await expect(ours).toContainText("ASP.NET Core Runtime");
  await expect(portal).toContainText("Images with the ASP.NET Core runtime");
  await expect(portal).toContainText("11 Aug 2026");
  await expect(portal.getByRole("link", { name: "Open the official portal" })).toHaveAttribute(
    "href",
    "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/about",
  );
  await expectNoViolations(page);
  await portal.getByRole("link", { name: "10.0-noble-chiseled" }).click();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0-noble-chiseled");
});

test("an image that describes itself is believed with its annotations and labels named", async ({ page }) => {
  const { card, details, image } = aboutCard(page);
  await untilSaid(page, "/sample/described", "Sample weaver Weaves samples from threads");
  await expect(card).toContainText("says an annotation of 1.0");
  await expect(card).toContainText("Not on the official portal");
  await details.click();
  await expect(image).toContainText("The weavers (label org.opencontainers.image.vendor)");
  await expect(image).toContainText("A label can come from the base image.");
  await expect(image).not.toContainText("Base of the weaver");
});

test("words and addresses that deceive are text", async ({ page }) => {
  const { details, image } = aboutCard(page);
  await untilSaid(page, "/sample/described-oddly", "Reversed \\u{202e}gnp.exe");
  await details.click();
  await expect(image).toContainText("javascript:alert(1)");
  await expect(image).toContainText("<b>bold</b>");
  await expect(image.getByRole("link").filter({ hasNotText: "Show all" })).toHaveCount(0);
  await image.getByRole("link", { name: "Show all" }).first().click();
  await expect(image.getByRole("region", { name: "Text of the document" })).toContainText("description");
});

test("a repository in China is described by the portal of the global host", async ({ page }) => {
  await page.goto("/mssql/server?region=china");
  const { card, details, portal } = aboutCard(page);
  await details.click();
  await expect(portal).toContainText("SQL Server on Ubuntu");
  await portal.getByRole("link", { name: "2022-latest" }).click();
  await expect(page).toHaveURL("/mssql/server:2022-latest?region=china");
  await expect(card).toBeHidden();
});

// Failures of the whole portal would make the server leave it alone for a while, and other tests need it.
for (const kind of ["huge", "wrong-types", "no-json-at-all"]) {
  test(`a portal that answers with "${kind}" changes nothing but the card`, async ({ page }) => {
    await page.goto(`/sample/misbehaving/portal-details-${kind}`);
    const { card } = aboutCard(page);
    const { links } = repositoryPage(page);
    await expect(links).toHaveText(["bad", "ok"]);
    await expect(card).toContainText(kind === "wrong-types" ? /says a label of|not known/ : "official portal");
  });
}

test("nothing moves when the portal is late, and the page does not wait for it", async ({ page, sample }) => {
  const repository = "azurelinux/base/core";
  await sample.setFaults([{ kind: "hang", endpoint: "portal-details", repository }]);
  await page.goto(`/${repository}`);
  const { card } = aboutCard(page);
  await expect(card).toContainText(/The official portal (?:has not answered yet|does not answer)/);
  await expect(repositoryPage(page).links.first()).toBeVisible();
  await expectNoLayoutShift(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("what was read before is there, with its details", async ({ page }) => {
    const { details, portal } = aboutCard(page);
    await untilSaid(page, "/azure-cli", "by Microsoft");
    await details.click();
    await expect(portal).toContainText("The command line that manages resources in Azure.");
  });
});
