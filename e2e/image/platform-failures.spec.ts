import { formatOf } from "@/lib/i18n/format";
import type { FaultKind } from "@/lib/sample/faults/fault-rule";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { compressedSize, registry } from "../pages/registry";
import { expect, test } from "../support/test";

/** Faults of configurations, each on an image that no other test opens. */
const CONFIG_FAULTS = [
  ["blobs", "foreign-redirect", "v1.50.0"],
  ["blobs", "forbidden", "v1.51.0"],
  ["data", "wrong-digest", "v1.52.0"],
  ["data", "not-json", "v1.53.0"],
  ["data", "unavailable-html", "v1.54.0"],
  ["data", "huge", "v1.55.0"],
] as const satisfies readonly (readonly [string, FaultKind, string])[];

// A page that shows a failure has its status, and browsers report that on the console.
test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("an unreadable configuration", () => {
  for (const [endpoint, kind, tag] of CONFIG_FAULTS) {
    test(`costs only the dates and itself: ${kind} of ${endpoint}`, async ({ page, sample }) => {
      const images = await registry().images("playwright", tag);
      await sample.setFaults([{ kind, endpoint, repository: "playwright" }]);
      await page.goto(`/playwright:${tag}`);
      const { rows } = imagePage(page);
      await expect(rows).toHaveCount(images.length);
      for (const [position, { digest, manifest }] of images.entries()) {
        const row = rows.nth(position);
        await expect(imagePage(page).digestLink(row)).toHaveAttribute("href", `/playwright@${digest}`);
        await expect(row.getByRole("cell", { name: compressedSize(manifest), exact: true })).toBeVisible();
        await expect(row.getByRole("cell", { name: "not read", exact: true })).toBeVisible();
        await expect(row.getByRole("time")).toHaveCount(0);
      }
      // Only the configuration's place reports it.
      await expect(failureOf(page).alert).toHaveCount(1);
      await expect(page.getByRole("region", { name: "Layers" }).getByRole("listitem")).not.toHaveCount(0);
      await expect(page.getByRole("region", { name: "Configuration" })).toHaveCount(0);
      await sample.clearFaults();
      await page.reload();
      await expect(page.getByRole("region", { name: "Configuration" })).toBeVisible();
      await expect(failureOf(page).alert).toHaveCount(0);
      const [first] = images;
      const { created } = first ? await registry().config("playwright", first.manifest) : {};
      await expect(rows.first().getByRole("time")).toHaveText(formatOf("en").day(created ?? ""));
      await expect(rows.getByText("not read")).toHaveCount(0);
    });
  }
});

test.describe("an unreadable platform's manifest", () => {
  for (const [kind, tag] of [
    ["wrong-digest", "v1.56.0"],
    ["unavailable-html", "v1.57.0"],
    ["not-json", "v1.58.0"],
  ] as const) {
    test(`costs only its own figures: ${kind}`, async ({ page, sample }) => {
      const [bad, good] = await registry().images("playwright", tag);
      if (!bad || !good) throw new Error("the sample has no such image for two platforms");
      await sample.setFaults([{ kind, endpoint: "manifests", repository: "playwright", reference: bad.digest }]);
      await page.goto(`/playwright:${tag}`);
      const { rows, code } = imagePage(page);
      await expect(code(await registry().digest("playwright", tag))).toBeVisible();
      await expect(rows.nth(1).getByRole("time")).toBeVisible();
      await expect(imagePage(page).digestLink(rows.nth(0))).toHaveAttribute("href", `/playwright@${bad.digest}`);
      await expect(rows.nth(0).getByRole("cell", { name: "not read" }).first()).toBeVisible();
      await expect(rows.nth(0)).not.toContainText(compressedSize(bad.manifest));
      await expect(rows.nth(1)).toContainText(compressedSize(good.manifest));
      await sample.clearFaults();
      await page.reload();
      await expect(rows.nth(0).getByRole("time")).toBeVisible();
      await expect(rows.nth(0)).toContainText(compressedSize(bad.manifest));
    });
  }

  test("fails the page of its digest", async ({ page, sample }) => {
    // Not the newest tag of its repository: pages of ended images read that, and it stays known.
    const digest = await registry().digest("azure-cli", "2.59.0");
    await sample.setFaults([{ kind: "wrong-digest", endpoint: "manifests", repository: "azure-cli" }]);
    await page.goto(`/azure-cli@${digest}`);
    await expect(failureOf(page).alert).toContainText("does not match its digest");
    await expect(imagePage(page).platforms).toHaveCount(0);
    await sample.clearFaults();
    await failureOf(page).tryAgain.click();
    await expect(imagePage(page).rows).not.toHaveCount(0);
  });
});
