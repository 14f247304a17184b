import { markButton } from "../marks/marks-page";
import { PAGE_KINDS } from "../pages/axe";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { expect, test } from "../support/test";

test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    for (const storage of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    }
  }),
);

test("every kind of page works in a browser that keeps nothing", async ({ page }) => {
  test.slow();
  for (const { kind, path, complete } of PAGE_KINDS) {
    await test.step(kind, async () => {
      await page.goto(path);
      await expect(complete(page)).toBeVisible();
    });
  }
});

test("choices hold for the page, marks say that they are not kept, and copying works", async ({ page }) => {
  await page.goto("/dotnet/aspnet:10.0");
  await page.getByRole("button", { name: "Colours: system. Change" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await imagePage(page).pull.getByRole("combobox", { name: "Tool" }).selectOption("podman pull");
  await imagePage(page).copy.click();
  await expectCopied(page, "podman pull mcr.microsoft.com/dotnet/aspnet:10.0");
  await markButton(page).click();
  await expect(page.getByRole("status").last()).toContainText("The mark was not saved");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});
