import { formatOf } from "@/lib/i18n/format";
import { imagePage } from "../pages/image-page";
import { compressedSize, registry } from "../pages/registry";
import { expect, test } from "../support/test";

test.describe("an image for several platforms", () => {
  test("has the registry's digest for its tag", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto("/dotnet/aspnet:10.0");
    const image = imagePage(page);
    await expect(image.heading).toHaveText("dotnet/aspnet:10.0");
    await expect(image.code(digest)).toBeVisible();
    await expect(image.permalink).toHaveAttribute("href", `/dotnet/aspnet@${digest}?tag=10.0`);
  });

  for (const [repository, tag] of [
    ["dotnet/aspnet", "10.0"],
    ["sample/one-tag", "1.0"],
  ] as const) {
    test(`lists the platforms of ${repository} with digest, size and date`, async ({ page }) => {
      const images = await registry().images(repository, tag);
      await page.goto(`/${repository}:${tag}`);
      const { rows } = imagePage(page);
      await expect(rows).toHaveCount(images.length);
      for (const [position, { digest, platform, manifest }] of images.entries()) {
        const row = rows.nth(position);
        const name = [platform?.os, platform?.architecture, platform?.variant].filter(Boolean).join("/");
        await expect(row.getByRole("rowheader")).toContainText(name);
        await expect(imagePage(page).digestLink(row)).toHaveAttribute("href", `/${repository}@${digest}`);
        await expect(row.getByRole("cell", { name: compressedSize(manifest), exact: true })).toBeVisible();
        const { created } = await registry().config(repository, manifest);
        await expect(row.getByRole("time")).toHaveText(formatOf("en").day(created ?? ""));
      }
    });
  }

  test("hides attestations from the platforms, and mentions them", async ({ page }) => {
    const { manifest } = await registry().manifest("sample/one-tag", "1.0");
    const attestations = "manifests" in manifest ? manifest.manifests.length - 2 : 0;
    expect(attestations).toBeGreaterThan(0);
    await page.goto("/sample/one-tag:1.0");
    await expect(imagePage(page).rows).toHaveCount(2);
    await expect(page.getByRole("main")).not.toContainText("unknown");
    await expect(page.getByText(`${attestations} attestations not shown`)).toBeVisible();
  });

  test("puts the chosen platform into command and address, and removes it again", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    const { choose, command, platformChoice } = imagePage(page);
    await choose("linux/arm64/v8").click();
    await expect(command).toHaveText("docker pull --platform linux/arm64/v8 mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(page).toHaveURL("/dotnet/aspnet:10.0?platform=linux/arm64/v8");
    await expect(choose("linux/arm64/v8")).toHaveAttribute("aria-current", "true");
    await platformChoice.selectOption("linux/amd64");
    await expect(command).toHaveText("docker pull --platform linux/amd64 mcr.microsoft.com/dotnet/aspnet:10.0");
    await choose("linux/amd64").click();
    await expect(command).toHaveText("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
  });

  test("has a permalink by digest that shows the same", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "9.0");
    await page.goto("/dotnet/aspnet:9.0");
    const platforms = await imagePage(page).rowTexts();
    await imagePage(page).permalink.click();
    await expect(page).toHaveURL(`/dotnet/aspnet@${digest}?tag=9.0`);
    await expect(page.getByText("The tag 9.0 still points to this image.")).toBeVisible();
    await expect(imagePage(page).code(digest)).toBeVisible();
    await expect(imagePage(page).rows).toHaveText(platforms);
    await expect(imagePage(page).command).toHaveText(`docker pull mcr.microsoft.com/dotnet/aspnet@${digest}`);
  });

  test("has a page for each platform's own manifest", async ({ page }) => {
    const [first] = await registry().images("dotnet/aspnet", "10.0");
    await page.goto("/dotnet/aspnet:10.0");
    await imagePage(page).digestLink(imagePage(page).rows.first()).click();
    await expect(page).toHaveURL(`/dotnet/aspnet@${first?.digest}`);
    await expect(imagePage(page).rows).toHaveCount(1);
    await expect(imagePage(page).platform("linux/amd64")).toBeVisible();
  });
});

test.describe("other images", () => {
  test("for one platform take platform, size and date from manifest and config", async ({ page }) => {
    const name = ["mssql/server", "2022-latest"] as const;
    const manifest = await registry().single(...name);
    const { created } = await registry().config(name[0], manifest);
    await page.goto(`/${name.join(":")}`);
    const { rows, platform } = imagePage(page);
    await expect(rows).toHaveCount(1);
    const row = platform("linux/amd64");
    await expect(row.getByRole("cell", { name: compressedSize(manifest), exact: true })).toBeVisible();
    await expect(row.getByRole("time")).toHaveText(formatOf("en").day(created ?? ""));
    await expect(imagePage(page).digestLink(row)).toHaveAttribute(
      "href",
      `/mssql/server@${await registry().digest(...name)}`,
    );
  });

  test("of Windows show the required version", async ({ page }) => {
    const [image] = await registry().images("windows/servercore", "ltsc2022");
    const version = image?.platform?.["os.version"] ?? "none";
    expect(version).toMatch(/^10\.0\.20348\.\d+$/);
    await page.goto("/windows/servercore:ltsc2022");
    await expect(imagePage(page).platform("windows/amd64")).toContainText(version);
  });

  test("of Windows with layers from elsewhere count these layers, too", async ({ page }) => {
    const [image] = await registry().images("sample/foreign-layers", "1809");
    if (!image) throw new Error("the sample has lost its foreign layers");
    expect(image.manifest.layers.some(({ urls }) => urls)).toBe(true);
    await page.goto("/sample/foreign-layers:1809");
    const row = imagePage(page).platform("windows/amd64");
    await expect(row.getByRole("cell", { name: compressedSize(image.manifest), exact: true })).toBeVisible();
  });
});
