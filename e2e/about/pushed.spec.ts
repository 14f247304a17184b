import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";
import { untilPushIsKnown } from "./about-card";

/** Where both dates, the state of support and the digest have room. */
const WIDE = { width: 1600, height: 900 };

test.describe("when a tag was pushed", () => {
  test.use({ viewport: WIDE });

  test("is in the list beside when its image was created, and on the image's page", async ({ page }) => {
    await untilPushIsKnown(page, "dotnet/aspnet", "latest");
    await page.goto("/dotnet/aspnet");
    const row = tagListPage(page).row("latest");
    await expect(page.getByRole("columnheader", { name: "Pushed" })).toBeVisible();
    const pushed = row.getByTitle("pushed, says the official portal");
    await expect(pushed).toHaveText(/^\d{1,2} \w+ 2026$/);
    const day = await pushed.textContent();
    await page.goto("/dotnet/aspnet:latest");
    await expect(page.getByText(`pushed ${day}, says the official portal`)).toBeVisible();
  });

  test("is nowhere if the portal does not list the repository", async ({ page }) => {
    await page.goto("/sample/one-tag");
    const row = tagListPage(page).row("1.0");
    await expect(row.getByText(/^\d{1,2} \w+ 2026$/)).toHaveCount(1);
    await expect(row.getByTitle("pushed, says the official portal")).toHaveCount(0);
  });
});
