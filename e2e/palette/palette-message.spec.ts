import { openPalette, palette } from "../pages/palette";
import { expect, test } from "../support/test";

const PAGE = "/sample/one-tag:1.0";
const NOT_FOUND =
  "ERROR: failed to solve: mcr.microsoft.com/dotnet/aspnet:10.00: failed to resolve source metadata for\n" +
  "mcr.microsoft.com/dotnet/aspnet:10.00: mcr.microsoft.com/dotnet/aspnet:10.00: not found";

test.describe("an error message in the palette", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(PAGE);
    await page.waitForLoadState("networkidle");
    await openPalette(page);
    await expect(palette(page).field).toBeFocused();
  });

  test("is explained, and opens its image", async ({ page }) => {
    const text =
      'Failed to pull image "mcr.microsoft.com/dotnet/aspnet:10.0": Head "https://mcr.microsoft.com/v2/dotnet/aspnet/manifests/10.0":\n' +
      "dial tcp: lookup mcr.microsoft.com on 10.0.0.10:53: read udp: i/o timeout";
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await page.keyboard.press("Control+v");
    const { chosen, dialog } = palette(page);
    const meaning = dialog.getByRole("region", { name: "What the message means" });
    await expect(meaning).toContainText("could not resolve the registry’s host name");
    await expect(meaning.getByRole("link", { name: "Endpoints and firewall rules" })).toHaveAttribute(
      "href",
      "/endpoints",
    );
    await expect(chosen).toHaveAttribute("href", "/dotnet/aspnet:10.0");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
  });

  test("offers the nearest tags if the tag is missing", async ({ page }) => {
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), NOT_FOUND);
    await page.keyboard.press("Control+v");
    const { group, chosen, status } = palette(page);
    await expect(status).toContainText("no such tag");
    await expect(chosen).toHaveAttribute("href", "/dotnet/aspnet:10.00");
    await expect(group("Similar tags").first()).toHaveAttribute("href", /^\/dotnet\/aspnet:10\.0/);
    const nearest = (await group("Similar tags").first().getAttribute("href")) ?? "";
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(nearest);
  });

  test("is explained even if it names no image", async ({ page }) => {
    const { field, options, status } = palette(page);
    await field.fill("failed to register layer: write /usr/lib/x.so: no space left on device");
    await expect(status).toContainText("has no room left for the layers");
    await expect(status).not.toContainText("It contains no image name");
    await expect(options).toHaveCount(0);
  });
});

test("an error message in the catalog’s search is explained with the image beside it", async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent(NOT_FOUND)}`);
  await expect(page.getByRole("region", { name: "What the message means" })).toContainText("no such tag");
  await expect(page.getByRole("link", { name: /Open dotnet\/aspnet:10\.00/ })).toHaveAttribute(
    "href",
    "/dotnet/aspnet:10.00",
  );
});
