import type { Page } from "@playwright/test";
import { formatOf } from "@/lib/i18n/format";
import { MANY_PACKAGES } from "@/lib/sample/content/referrers/odd-sbom";
import { attachedCard } from "../pages/attached";
import { imagePage } from "../pages/image-page";
import { expect, test } from "../support/test";

const INDEX = "To the image index";
const SBOM = "SBOM (bill of materials)";

async function open(page: Page, tag: string) {
  await page.goto(`/sample/odd-sboms:${tag}`);
  const card = attachedCard(page);
  await card.open(INDEX, SBOM).click();
  await expect(card.documents).toBeVisible();
  return card;
}

const UNREADABLE = [
  ["not-json", "The document is not JSON"],
  ["other-json", "The document is neither SPDX nor CycloneDX"],
  ["cut", "The document is cut off"],
] as const;

for (const [tag, notice] of UNREADABLE) {
  test(`an unreadable SBOM (${tag}) says why, and the rest of the page is there`, async ({ page }) => {
    const { documents, packages, download, tree } = await open(page, tag);
    await expect(documents).toContainText(notice);
    await expect(packages).toHaveCount(0);
    await expect(download).toBeVisible();
    await expect(imagePage(page).rows).toHaveCount(2);
    await expect(page.getByRole("region", { name: "Layers", exact: true })).toContainText("ADD rootfs-noble");
    await expect(tree(INDEX).getByText("no date", { exact: true })).toHaveCount(tag === "not-json" ? 1 : 0);
  });
}

test("an SBOM of 36 MB is read to its end; the page has only the visible rows", async ({ page }) => {
  test.slow();
  const { documents, packages, search } = await open(page, "many-packages");
  const status = documents.getByRole("status");
  await expect(status).toContainText("the bytes match their digest", { timeout: 60_000 });
  await expect(status).toContainText(`${formatOf("en").number(MANY_PACKAGES)} packages`);
  await expect(packages).toHaveAttribute("aria-rowcount", String(MANY_PACKAGES + 1));
  expect(await packages.getByRole("row").count()).toBeLessThan(100);
  // The table's head stays in sight while its rows scroll.
  const head = packages.getByRole("columnheader", { name: "Name" });
  await page.evaluate(() => window.scrollBy(0, 40_000));
  await expect(packages.getByRole("row").nth(10)).toContainText(/package-00[1-9]\d{3}/);
  await expect.poll(async () => (await head.boundingBox())?.y).toBeLessThan(8);
  await expect(head).toBeInViewport();
  await search.fill("package-119999");
  await expect(packages).toHaveAttribute("aria-rowcount", "2");
  await expect(packages).toContainText("package-119999");
});
