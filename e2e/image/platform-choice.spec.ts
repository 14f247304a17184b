import type { Page } from "@playwright/test";
import { shortDigest } from "@/lib/display/text/short-digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { press } from "../pages/press";
import { rawSection } from "../pages/raw-section";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const NAME = "sample/platform-choices";
const HOSTED = `mcr.microsoft.com/${NAME}`;

function parts(page: Page) {
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  const image = imagePage(page);
  return {
    ...image,
    layers: card("Layers"),
    configuration: card("Configuration"),
    hosts: card("Runs on"),
    missing: card("Not in this image"),
    lit: image.rows.filter({ has: page.locator("[aria-current=true]") }),
    chooseIn: (text: string) => image.rows.filter({ hasText: text }).getByRole("link", { name: /^Use / }),
  };
}

test.describe("a list with several versions of Windows", () => {
  const VERSIONS = ["10.0.17763.8755", "10.0.20348.5139", "10.0.26100.33296"];

  test("highlights one row, and shows its layers, configuration, hosts and command", async ({ page }) => {
    const images = await registry().images(NAME, "windows-versions");
    await page.goto(`/${NAME}:windows-versions`);
    const { rows, lit, chooseIn, layers, configuration, hosts, command, by } = parts(page);
    await expect(rows).toHaveCount(4);
    await expect(lit).toHaveCount(0);
    for (const [at, [version, host]] of [
      [VERSIONS[2], "Windows Server 2025"],
      [VERSIONS[0], "Windows Server 2019"],
      [VERSIONS[1], "Windows Server 2022"],
    ].entries()) {
      await press(chooseIn(version ?? ""));
      await expect(lit).toHaveCount(1);
      await expect(lit).toContainText(version ?? "");
      await expect(page).toHaveURL(`/${NAME}:windows-versions?platform=windows/amd64&os.version=${version}`);
      await expect(layers).toContainText(`COPY app-${version}`);
      await expect(configuration).toContainText(version ?? "");
      await expect(hosts).toContainText(host ?? "");
      const image = images.find(({ platform }) => platform?.["os.version"] === version);
      await expect(command, `press ${at}`).toHaveText(`docker pull ${HOSTED}@${image?.digest}`);
      await expect(by("tag")).toBeDisabled();
    }
    await press(chooseIn(VERSIONS[1] ?? ""));
    await expect(page).toHaveURL(`/${NAME}:windows-versions`);
    await expect(lit).toHaveCount(0);
    await expect(command).toHaveText(`docker pull ${HOSTED}:windows-versions`);
  });

  test("can be chosen from beside the command, and in the raw documents", async ({ page }) => {
    const images = await registry().images(NAME, "windows-versions");
    await page.goto(`/${NAME}:windows-versions?platform=windows/amd64&os.version=10.0.26100.33296`);
    const { platformChoice, lit, command } = parts(page);
    await expect(platformChoice).toHaveValue("windows/amd64 10.0.26100.33296");
    for (const width of [390, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      const [scroll = 0, client = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll, `${width} px wide`).toBeLessThanOrEqual(client);
    }
    const raw = rawSection(page);
    await raw.opener.click();
    await raw.kind("Manifest").check();
    await expect(raw.platform).toHaveValue(images[3]?.digest ?? "none");
    await platformChoice.selectOption("windows/amd64 10.0.17763.8755");
    await expect(lit).toContainText("10.0.17763.8755");
    await expect(command).toHaveText(`docker pull ${HOSTED}@${images[1]?.digest}`);
    await expect(raw.platform).toHaveValue(images[1]?.digest ?? "none");
  });

  test("accepts another revision of the same build, and reports another build as missing", async ({ page }) => {
    await page.goto(`/${NAME}:windows-versions?platform=windows/amd64&os.version=10.0.20348.1`);
    const { lit, missing, layers, pull } = parts(page);
    await expect(lit).toContainText("10.0.20348.5139");
    await page.goto(`/${NAME}:windows-versions?platform=windows/amd64&os.version=10.0.14393.1`);
    await expect(missing).toContainText("This image has no windows/amd64 10.0.14393.1");
    await expect(pull).toContainText("This image has no windows/amd64 10.0.14393.1");
    await expect(lit).toHaveCount(0);
    await expect(layers).toHaveCount(0);
  });

  test("names the one that is shown if the address names none", async ({ page }) => {
    await page.goto(`/${NAME}:windows-versions?platform=windows/amd64`);
    const { lit, layers, command } = parts(page);
    await expect(lit).toHaveCount(1);
    await expect(layers).toContainText("COPY app-10.0.17763.8755");
    await expect(page.getByRole("note").filter({ hasText: "3 entries are for windows/amd64" })).toHaveCount(2);
    await expect(command).toHaveText(`docker pull --platform windows/amd64 ${HOSTED}:windows-versions`);
  });
});

for (const [tag, mark] of [
  ["os-features", "win32k"],
  ["annotation", "io.github.containers.compression.zstd=true"],
  ["nothing", undefined],
] as const) {
  test(`entries that differ by ${tag} are distinguished by their digest`, async ({ page }) => {
    const [first, second] = await registry().images(NAME, tag);
    await page.goto(`/${NAME}:${tag}`);
    const { rows, lit, layers, command, chooseIn } = parts(page);
    if (mark) await expect(rows.nth(1)).toContainText(mark);
    for (const image of [second, first]) {
      const digest = digestSchema.parse(image?.digest);
      await press(chooseIn(shortDigest(digest)));
      await expect(lit).toHaveCount(1);
      await expect(lit).toContainText(shortDigest(digest));
      await expect(page).toHaveURL(new RegExp(`platform=\\w+/amd64&manifest=${digest}$`));
      await expect(command).toHaveText(`docker pull ${HOSTED}@${digest}`);
      const last = image?.manifest.layers.at(-1)?.digest;
      await expect(layers).toContainText(shortDigest(digestSchema.parse(last)));
    }
  });
}

test("linux/arm64 matches the entry that the index lists as linux/arm64/v8", async ({ page }) => {
  const images = await registry().images("dotnet/aspnet", "10.0");
  const arm = images.find(({ platform }) => platform?.architecture === "arm64");
  await page.goto("/dotnet/aspnet:10.0?platform=linux/arm64");
  const { lit, layers, command, platformChoice, missing } = parts(page);
  const digests = arm?.manifest.layers.map(({ digest }) => shortDigest(digestSchema.parse(digest))) ?? [];
  for (const digest of digests) await expect(layers).toContainText(digest);
  await expect(lit).toContainText("linux/arm64/v8");
  await expect(command).toHaveText("docker pull --platform linux/arm64 mcr.microsoft.com/dotnet/aspnet:10.0");
  await expect(platformChoice).toHaveValue("linux/arm64/v8");
  await expect(missing).toHaveCount(0);
  await expect(page.getByRole("region", { name: "To linux/arm64/v8" })).toBeVisible();
});

test("every spelling in an index opens from its own row", async ({ page }) => {
  const images = await registry().images(NAME, "spellings");
  await page.goto(`/${NAME}:spellings`);
  const { lit, layers, command, choose } = parts(page);
  for (const { platform, digest } of images) {
    const name = [platform?.os, platform?.architecture, platform?.variant].filter(Boolean).join("/");
    await press(choose(name));
    await expect(page).toHaveURL(`/${NAME}:spellings?platform=${name}`);
    await expect(lit).toHaveCount(1);
    await expect(lit).toContainText(name);
    await expect(layers).toContainText(`ARG VERSION=${name}`);
    await expect(command).toHaveText(`docker pull ${HOSTED}@${digest}`);
  }
});

test.describe("a platform that the image lacks", () => {
  test("is reported as missing, on the page and beside the command, with the available ones", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0?platform=linux/s390x");
    const { missing, layers, configuration, pull, lit, rows } = parts(page);
    await expect(missing).toContainText("This image has no linux/s390x.");
    await expect(layers).toHaveCount(0);
    await expect(configuration).toHaveCount(0);
    await expect(lit).toHaveCount(0);
    const names = await rows.getByRole("link", { name: /^Use / }).allTextContents();
    expect(names).toContain("linux/arm64/v8");
    for (const name of names) {
      await expect(pull.getByRole("note")).toContainText(name);
      await expect(missing.getByRole("link", { name: `Use ${name} in the pull command` })).toBeVisible();
    }
    await press(missing.getByRole("link", { name: "Use linux/arm64/v8 in the pull command" }));
    await expect(page).toHaveURL("/dotnet/aspnet:10.0?platform=linux/arm64/v8");
    await expect(missing).toHaveCount(0);
    await expect(layers).toBeVisible();
    await expect(failureOf(page).alert).toHaveCount(0);
  });

  test("is missing from an image for one platform, too", async ({ page }) => {
    await page.goto("/mssql/server:2022-latest?platform=linux/arm64");
    const { missing, layers, pull } = parts(page);
    await expect(missing).toContainText("This image has no linux/arm64.");
    await expect(pull).toContainText("It has: linux/amd64.");
    await expect(layers).toHaveCount(0);
  });

  for (const [tag, platform] of [
    ["without-amd64", "linux/amd64"],
    ["variants", "linux/amd64"],
    ["variants", "linux/arm64"],
  ] as const) {
    test(`${platform} is missing from ${tag}`, async ({ page }) => {
      await page.goto(`/${NAME}:${tag}?platform=${platform}`);
      const { missing, layers } = parts(page);
      await expect(missing).toContainText(`This image has no ${platform}.`);
      await expect(layers).toHaveCount(0);
    });
  }

  test("by digest opens that manifest", async ({ page }) => {
    const [other] = await registry().images(NAME, "annotation");
    await page.goto(`/${NAME}:nothing?manifest=${other?.digest}`);
    const { missing, layers } = parts(page);
    await expect(missing).toContainText("This image does not list the manifest");
    await expect(layers).toHaveCount(0);
    await missing.getByRole("link", { name: "Open this manifest by digest" }).click();
    await expect(page).toHaveURL(`/${NAME}@${other?.digest}`);
  });

  test("is replaced by an older variant, with a note", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0?platform=linux/amd64/v3");
    const { lit, layers, command, missing } = parts(page);
    await expect(lit).toContainText("linux/amd64");
    await expect(layers).toBeVisible();
    await expect(missing).toHaveCount(0);
    await expect(command).toHaveText("docker pull --platform linux/amd64 mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(page.getByRole("note").filter({ hasText: "This image has no linux/amd64/v3" })).toHaveCount(2);
  });
});

test("a mismatch of index and configuration is reported once, whatever is chosen", async ({ page }) => {
  const note = page.getByText(
    /The index lists this image for linux\/arm64\/v8, but its configuration says linux\/amd64/,
  );
  for (const tag of ["at-odds", "same-manifest"]) {
    for (const platform of ["linux/arm64", "linux/amd64"]) {
      await page.goto(`/${NAME}:${tag}?platform=${platform}`);
      await expect(parts(page).layers).toBeVisible();
      await expect(note).toHaveCount(1);
    }
  }
});
