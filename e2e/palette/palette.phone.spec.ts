import { palette, wakePalette } from "../pages/palette";
import { expect, test } from "../support/test";

test("the palette on a phone: opens by a tap, names an image, opens it, nothing overflows", async ({ page }) => {
  await page.goto("/sample/one-tag");
  const { trigger, dialog, field, chosen } = palette(page);
  await wakePalette(page);
  await trigger.tap();
  await expect(field).toBeFocused();
  await field.fill(`FROM mcr.microsoft.com/dotnet/aspnet@sha256:${"a".repeat(64)}`);
  await expect(chosen).toContainText("Image · Global");
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await field.fill("azure-cli:2.49.0");
  await expect(chosen).toContainText("azure-cli:2.49.0");
  await chosen.tap();
  await expect(page).toHaveURL("/azure-cli:2.49.0");
  await expect(dialog).toBeHidden();
});

test("the palette on a phone closes by its button", async ({ page }) => {
  await page.goto("/sample/one-tag");
  const { trigger, dialog, field } = palette(page);
  await wakePalette(page);
  await trigger.tap();
  await expect(field).toBeFocused();
  await dialog.getByRole("button", { name: "Close" }).tap();
  await expect(dialog).toBeHidden();
});
