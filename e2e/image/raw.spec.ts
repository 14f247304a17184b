import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { sha256 } from "@/integration/real-registry/push";
import { expectNoViolations } from "../pages/axe";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { rawSection } from "../pages/raw-section";
import { registry } from "../pages/registry";
import { requestsFromNowOn } from "../pages/requests";
import { expect, test } from "../support/test";

const NAME = "dotnet/aspnet";
const API = "/api/global";

/** Opens an image's page and its raw documents. */
async function open(page: Page, path: string) {
  await page.goto(path);
  const raw = rawSection(page);
  await raw.opener.click();
  return raw;
}

/** Expects exactly this text, including what is off screen. */
async function expectText(page: Page, text: string): Promise<void> {
  await expect.poll(() => rawSection(page).text.textContent()).toBe(text);
}

async function imageFor(architecture: string) {
  const images = await registry().images(NAME, "10.0");
  const image = images.find(({ platform }) => platform?.architecture === architecture);
  if (!image) throw new Error(`the sample has no image for ${architecture}`);
  return image;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

test.describe("raw documents", () => {
  test("are not requested before they are opened", async ({ page }) => {
    const requests = requestsFromNowOn(page);
    await page.goto(`/${NAME}:10.0`);
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(rawSection(page).content).toHaveCount(0);
    expect(requests.filter((request) => request.includes(API))).toEqual([]);
    await rawSection(page).opener.click();
    await expect(rawSection(page).content).toBeVisible();
    expect(requests.filter((request) => request.includes(API))).toHaveLength(1);
  });

  test("begin with the index, byte for byte and formatted, with the digest computed here", async ({
    page,
    request,
  }) => {
    const digest = await registry().digest(NAME, "10.0");
    const sent = await (await request.get(`${API}/v2/${NAME}/manifests/${digest}`)).text();
    const raw = await open(page, `/${NAME}:10.0`);
    await expect(raw.kind("Image index")).toBeChecked();
    await expect(raw.digestLine).toContainText(digest);
    await expect(raw.digestLine).toContainText("verified by this browser");
    await expect(raw.view("Pretty")).toBeChecked();
    await expectText(page, JSON.stringify(JSON.parse(sent), null, 2));
    await raw.view("Bytes").check();
    await expectText(page, sent);
    await raw.copy.click();
    await expect(page.getByRole("status")).toContainText("Copied: the document");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sent);
  });

  test("follow the platform of the page, and change it", async ({ page, request }) => {
    const [arm64, amd64] = [await imageFor("arm64"), await imageFor("amd64")];
    const raw = await open(page, `/${NAME}:10.0?platform=linux/arm64/v8`);
    await raw.kind("Manifest").check();
    await expect(raw.platform).toHaveValue(arm64.digest);
    await expect(raw.digestLine).toContainText(arm64.digest);
    await raw.platform.selectOption("linux/amd64");
    await expect(page).toHaveURL(`/${NAME}:10.0?platform=linux/amd64`);
    await expect(imagePage(page).command).toContainText("--platform linux/amd64");
    await expect(raw.digestLine).toContainText(amd64.digest);
    await raw.kind("Config").check();
    await expect(raw.digestLine).toContainText(amd64.manifest.config.digest);
    await raw.view("Bytes").check();
    const path = `${API}/configs/${NAME}?manifest=${amd64.digest}`;
    await expectText(page, await (await request.get(path)).text());
    await imagePage(page).choose("linux/arm64/v8").click();
    await expect(raw.digestLine).toContainText(arm64.manifest.config.digest);
    await expect(raw.view("Bytes")).toBeChecked();
  });

  test("link the digests of manifests, and copy the others", async ({ page }) => {
    const image = await imageFor("amd64");
    const images = await registry().images(NAME, "10.0");
    const raw = await open(page, `/${NAME}:10.0`);
    const links = raw.content.getByRole("link");
    await expect(links).toHaveText(images.map(({ digest }) => digest));
    await expect(raw.content.getByRole("button")).toHaveCount(0);
    await raw.content.getByRole("link", { name: image.digest }).click();
    await expect(page).toHaveURL(`/${NAME}@${image.digest}`);
    await expect(imagePage(page).heading).toContainText(image.digest.slice(7, 19));
    await raw.opener.click();
    await expect(raw.kind("Manifest")).toBeChecked();
    await expect(raw.platform).toHaveCount(0);
    await raw.content.getByRole("button", { name: `Copy ${image.manifest.config.digest}` }).click();
    await expectCopied(page, image.manifest.config.digest);
    await expect(links).toHaveCount(0);
  });

  test("are downloaded under the name of repository and digest", async ({ page }) => {
    const { digest, manifest } = await imageFor("amd64");
    const raw = await open(page, `/${NAME}@${digest}`);
    for (const [kind, expected] of [
      ["Manifest", digest],
      ["Config", manifest.config.digest],
    ] as const) {
      await raw.kind(kind).check();
      await expect(raw.digestLine).toContainText(expected);
      const downloading = page.waitForEvent("download");
      await raw.download.click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(`dotnet-aspnet-${expected.slice(7, 19)}.json`);
      expect(sha256(await bytesOf(download))).toBe(expected);
    }
  });

  test("of an artifact are its manifest and its config", async ({ page }) => {
    const manifest = await registry().single("sample/unknown-artifact", "1.0");
    const raw = await open(page, "/sample/unknown-artifact:1.0");
    await expect(raw.kind("Image index")).toHaveCount(0);
    await expect(raw.digestLine).toContainText(await registry().digest("sample/unknown-artifact", "1.0"));
    await raw.kind("Config").check();
    await expect(raw.digestLine).toContainText(manifest.config.digest);
    await expectText(page, "{}");
  });

  test("open by keyboard, and axe finds no violation", async ({ page }) => {
    await page.goto(`/${NAME}:10.0`);
    const raw = rawSection(page);
    await raw.opener.focus();
    await page.keyboard.press("Enter");
    await expect(raw.content.getByRole("link").first()).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(raw.kind("Image index")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(raw.kind("Manifest")).toBeChecked();
    await expect(raw.content.getByRole("button").first()).toBeVisible();
    await expectNoViolations(page);
  });
});

test.describe("bytes that do not match the digest", () => {
  test("are not shown, and requested again on demand", async ({ page }) => {
    const digest = await registry().digest(NAME, "9.0");
    const address = /\/api\/global\/v2\/dotnet\/aspnet\/manifests\/sha256:/;
    await page.route(address, (route) => route.fulfill({ contentType: "application/json", body: '{"forged":true}' }));
    const raw = await open(page, `/${NAME}:9.0`);
    await expect(raw.alert).toContainText("This document is not shown");
    await expect(raw.alert).toContainText(digest);
    await expect(raw.alert).toContainText(sha256(Buffer.from('{"forged":true}')));
    await expect(raw.content).toHaveCount(0);
    await expect(raw.section).not.toContainText("forged");
    await page.unroute(address);
    await raw.tryAgain.click();
    await expect(raw.digestLine).toContainText(digest);
    await expect(raw.alert).toHaveCount(0);
  });

  test("are detected by the server if the browser computes no hashes", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
    const raw = await open(page, `/${NAME}:10.0`);
    await expect(raw.digestLine).toContainText(await registry().digest(NAME, "10.0"));
    await expect(raw.digestLine).toContainText("verified by the server");
  });
});

test.describe("an unreadable config", () => {
  test.use({ allowedConsole: [/console error: .*status of 502/] });

  test("says why, and the other documents are there", async ({ page, sample }) => {
    const manifest = await registry().images("playwright", "v1.48.0");
    await sample.setFaults([{ kind: "wrong-digest", endpoint: "data", repository: "playwright" }]);
    const raw = await open(page, "/playwright:v1.48.0");
    await raw.kind("Manifest").check();
    await expect(raw.digestLine).toContainText(manifest[0]?.digest ?? "none");
    await raw.kind("Config").check();
    await expect(raw.alert).toContainText("does not match its digest");
    await expect(raw.content).toHaveCount(0);
    await sample.clearFaults();
    await raw.tryAgain.click();
    await expect(raw.digestLine).toContainText(manifest[0]?.manifest.config.digest ?? "none");
  });
});
