import type { Page } from "@playwright/test";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { rawSection } from "../pages/raw-section";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const ODD = "sample/odd-images";

/** Opens one of the odd images, and returns its parts. */
function parts(page: Page) {
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  return {
    ...imagePage(page),
    layers: card("Layers"),
    configuration: card("Configuration"),
    attached: card("Attached"),
  };
}

test.describe("an odd image has a notice in place, and the rest of its page:", () => {
  test.afterEach(async ({ page }) => {
    const { rows, command, attached, platform } = parts(page);
    await expect(rows).toHaveCount(2);
    await expect(platform("linux/arm64/v8").getByRole("time")).toBeVisible();
    await expect(command).toContainText(`docker pull mcr.microsoft.com/${ODD}:`);
    await expect(attached).toBeVisible();
    // The other platform is intact, and its own page shows it.
    await page.goto(`${new URL(page.url()).pathname}?platform=linux/arm64/v8`);
    const { layers, configuration } = parts(page);
    await expect(layers.getByRole("listitem").first()).toContainText("ADD rootfs-noble-arm64");
    await expect(configuration).toContainText("/usr/local/bin/odd-images");
    await expect(failureOf(page).alert).toHaveCount(0);
  });

  test("the configuration is missing", async ({ page }) => {
    await page.goto(`/${ODD}:config-missing`);
    const { platform, layers, configuration } = parts(page);
    await expect(configuration).toContainText("the registry does not have its configuration");
    await expect(failureOf(page).alert).toHaveCount(0);
    await expect(layers).toContainText("No configuration was read");
    await expect(platform("linux/amd64").getByRole("cell", { name: "not read", exact: true })).toBeVisible();
    await expect(layers.getByRole("listitem")).toHaveCount(3);
    await rawSection(page).opener.click();
    await rawSection(page).kind("Manifest").check();
    const [image] = await registry().images(ODD, "config-missing");
    await expect(configuration).toContainText(image?.manifest.config.digest ?? "none");
    await expect(rawSection(page).digestLine).toContainText(image?.digest ?? "none");
  });

  test("the configuration has another type", async ({ page }) => {
    await page.goto(`/${ODD}:config-of-another-type`);
    const { layers, configuration } = parts(page);
    await expect(configuration).toContainText("has another type (application/vnd.sample.recipe.v1+json)");
    await expect(layers).toContainText("No configuration was read");
    await expect(layers.getByRole("listitem")).toHaveCount(3);
  });

  test("the history and the layers differ in number", async ({ page }) => {
    await page.goto(`/${ODD}:history-too-short`);
    const { layers, configuration } = parts(page);
    await expect(layers).toContainText("The history and the layers differ in number");
    const rows = layers.getByRole("list").first().getByRole("listitem");
    await expect(rows).toHaveCount(3);
    // A layer has no step beside it unless that step made it.
    await expect(rows.filter({ hasText: "unknown" })).toHaveCount(3);
    await expect(layers.getByRole("list").nth(1)).toContainText("ADD rootfs-noble-amd64");
    await expect(configuration).toContainText("/usr/local/bin/odd-images");
  });

  test("there is no history", async ({ page }) => {
    await page.goto(`/${ODD}:history-missing`);
    const { layers, configuration } = parts(page);
    await expect(layers).toContainText("The configuration has no history");
    await expect(layers.getByRole("listitem")).toHaveCount(3);
    await expect(configuration).toContainText("/usr/local/bin/odd-images");
  });

  test("a layer has no media type", async ({ page }) => {
    await page.goto(`/${ODD}:layer-without-media-type`);
    const { layers, configuration } = parts(page);
    await expect(layers.getByRole("listitem", { name: "Layer 1" })).toContainText("no media type");
    await expect(layers.getByText("no media type")).toHaveCount(1);
    await expect(layers.getByRole("listitem", { name: "Layer 3" })).toBeVisible();
    await expect(configuration).toContainText("/usr/local/bin/odd-images");
  });

  test("its dates are invalid", async ({ page }) => {
    await page.goto(`/${ODD}:dates-that-are-none`);
    const { platform, layers, configuration } = parts(page);
    await expect(platform("linux/amd64").getByRole("cell", { name: "not set", exact: true })).toBeVisible();
    await expect(platform("linux/amd64").getByRole("time")).toHaveCount(0);
    await expect(layers).toContainText("ADD rootfs-noble-amd64");
    await expect(configuration).toContainText("/usr/local/bin/odd-images");
    await expect(page.getByRole("main")).not.toContainText(/Invalid|NaN|yesterday|1 Jan(?:uary)? 0?001/);
  });
});

test("two hundred platforms are listed, each selectable", async ({ page }) => {
  const { manifest } = await registry().manifest("sample/two-hundred-platforms", "many");
  const entries = "manifests" in manifest ? manifest.manifests : [];
  expect(entries).toHaveLength(200);
  await page.goto("/sample/two-hundred-platforms:many");
  const { rows, platformChoice, platform, command } = imagePage(page);
  await expect(page.getByText("200 platforms", { exact: true })).toBeVisible();
  const all = page.getByRole("button", { name: "Show all 200 platforms" });
  expect(await rows.count()).toBeLessThan(200);
  await all.click();
  await expect(rows).toHaveCount(200);
  await expect(imagePage(page).digestLink(platform("linux/riscv64/rva199"))).toHaveAttribute(
    "href",
    `/sample/two-hundred-platforms@${entries[199]?.digest}`,
  );
  await expect(rows.getByRole("time")).toHaveCount(200);
  await platformChoice.selectOption("linux/riscv64/rva199");
  await expect(command).toContainText("--platform linux/riscv64/rva199");
  const layers = page.getByRole("region", { name: "Layers", exact: true });
  await expect(layers.getByRole("listitem").first()).toContainText("ADD rootfs-noble-arm64");
});
