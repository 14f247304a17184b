import { shortDigest } from "@/lib/display/text/short-digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { openPalette, palette } from "../pages/palette";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const part = (name: string) => ({ name, exact: true });

test.describe("what an image is made of", () => {
  test("shows its layers, in order, with steps that made none", async ({ page }) => {
    const [image] = await registry().images("dotnet/aspnet", "10.0");
    if (!image) throw new Error("the index is empty");
    const { history } = await registry().build("dotnet/aspnet", image.manifest);
    await page.goto("/dotnet/aspnet:10.0");
    const layers = page.getByRole("region", part("Layers"));
    const rows = layers.getByRole("listitem");
    await expect(rows).toHaveCount(history.length);
    const made = history.map((step, index) => ({ step, row: rows.nth(index) }));
    expect(made.some(({ step }) => step.empty_layer)).toBe(true);
    const digests = image.manifest.layers.map(({ digest }) => shortDigest(digestSchema.parse(digest)));
    for (const { step, row } of made) {
      await expect(row).toContainText(step.empty_layer ? "no layer" : (digests.shift() ?? "a digest"));
    }
  });

  test("follows the address's platform", async ({ page }) => {
    const images = await registry().images("dotnet/aspnet", "10.0");
    const arm = images.find(({ platform }) => platform?.architecture === "arm64");
    const [layer] = arm?.manifest.layers ?? [];
    await page.goto("/dotnet/aspnet:10.0?platform=linux/arm64/v8");
    const layers = page.getByRole("region", part("Layers"));
    await expect(layers.getByRole("listitem").first()).toContainText(shortDigest(digestSchema.parse(layer?.digest)));
  });

  test("of Windows marks layers stored elsewhere, and names the hosts that can run it", async ({ page }) => {
    await page.goto("/sample/foreign-layers:1809");
    await expect(page.getByRole("region", part("Layers"))).toContainText("foreign: ");
    await expect(page.getByRole("region", part("Runs on"))).toContainText("Windows Server 2019");
  });

  test("shows its configuration, with root in words", async ({ page }) => {
    const [image] = await registry().images("dotnet/aspnet", "10.0");
    if (!image) throw new Error("the index is empty");
    const { config } = await registry().build("dotnet/aspnet", image.manifest);
    expect(config.Env.length).toBeGreaterThan(1);
    await page.goto("/dotnet/aspnet:10.0");
    const configuration = page.getByRole("region", part("Configuration"));
    for (const entry of config.Env) {
      await expect(configuration).toContainText(entry.slice(0, entry.indexOf("=")));
      await expect(configuration.getByText(entry.slice(entry.indexOf("=") + 1), { exact: true }).first()).toBeVisible();
    }
    await expect(configuration).toContainText("root, because the image sets no user");
  });
});

test.describe("the life of an image", () => {
  test("that has ended names the tag to move to, which has not ended", async ({ page }) => {
    await page.goto("/dotnet/aspnet:8.0.0");
    const life = page.getByRole("region", part("Support"));
    await expect(life).toContainText(/ended \d+ \w+ \d{4}/);
    await expect(life).toContainText("set by the publisher");
    const move = life.getByRole("link");
    const name = (await move.textContent()) ?? "";
    expect(name).toMatch(/^dotnet\/aspnet:10\.0\.\d+$/);
    await move.click();
    await expect(page).toHaveURL(`/${name}`);
    await expect(life).toContainText(/ends \d+ \w+ \d{4}/);
  });
});

test.describe("an image whose tag has moved since", () => {
  test("is shown as replaced, beside its publisher's mark, with what the tag points to now", async ({ page }) => {
    const now = await registry().digest("dotnet/aspnet", "9.0");
    // China does not have the newest yet.
    const before = await registry("china").digest("dotnet/aspnet", "9.0");
    expect(before).not.toBe(now);
    await page.goto(`/dotnet/aspnet@${before}?tag=9.0`);
    const life = page.getByRole("region", part("Support"));
    await expect(life.getByText("replaced", { exact: true })).toBeVisible();
    await expect(life).toContainText(/ended \d+ \w+ \d{4}/);
    await expect(life).toContainText("The tag 9.0 now points to a newer image:");
    await expect(life).not.toContainText("Found no supported tag");
    await expectNoLayoutShift(page);
    await life.getByTitle(now).click();
    await expect(page).toHaveURL(`/dotnet/aspnet@${now}?tag=9.0`);
    await expect(life).toContainText(/ended \d+ \w+ \d{4}/);
    await expect(life.getByText("replaced", { exact: true })).toHaveCount(0);
  });

  test("is not shown as replaced by an older one", async ({ page }) => {
    const newer = await registry().digest("dotnet/aspnet", "9.0");
    await page.goto(`/dotnet/aspnet@${newer}?tag=9.0&region=china`);
    const life = page.getByRole("region", part("Support"));
    await expect(life).toContainText("The tag 9.0 now points to an older image:");
    await expect(life.getByText("replaced", { exact: true })).toHaveCount(0);
  });

  test("is not shown as replaced if the tag's index lists it", async ({ page }) => {
    const [image] = await registry().images("dotnet/aspnet", "9.0");
    await page.goto(`/dotnet/aspnet@${image?.digest}?tag=9.0`);
    await expect(page.getByText("The tag 9.0 points to an image index that lists this manifest.")).toBeVisible();
    await expect(page.getByText("replaced", { exact: true })).toHaveCount(0);
  });
});

test.describe("a link by digest", () => {
  test("is the address after pressing y, except while typing", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto("/dotnet/aspnet:10.0");
    await expect(imagePage(page).permalink).toBeVisible();
    await openPalette(page, "Control+k");
    await palette(page).field.press("y");
    await expect(palette(page).field).toHaveValue("y");
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
    await page.keyboard.press("Escape");
    await expect(palette(page).dialog).toBeHidden();
    await imagePage(page).heading.click();
    await page.keyboard.press("y");
    await expect(page).toHaveURL(`/dotnet/aspnet@${digest}?tag=10.0`);
    await expect(page.getByText("The tag 10.0 still points to this image.")).toBeVisible();
  });

  test("says that its tag has moved, and opens what it points to now", async ({ page }) => {
    const before = await registry().digest("dotnet/aspnet", "9.0");
    await page.goto(`/dotnet/aspnet@${before}?tag=10.0`);
    const note = page.getByRole("note").filter({ hasText: "The tag 10.0 now points to another image" });
    await note.getByRole("link", { name: "open dotnet/aspnet:10.0" }).click();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
    await expect(imagePage(page).code(await registry().digest("dotnet/aspnet", "10.0"))).toBeVisible();
  });
});
