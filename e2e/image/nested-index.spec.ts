import { shortDigest } from "@/lib/display/text/short-digest";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const NAME = "sample/nested-index";

/** Returns the digests of an index's entries, as the registry has them. */
async function entriesOf(reference: string) {
  const { manifest } = await registry().manifest(NAME, reference);
  if (!isImageIndex(manifest)) throw new Error(`${reference} is no index`);
  return manifest.manifests.map(({ digest }) => digestSchema.parse(digest));
}

test.describe("an index of indexes", () => {
  test("shows the platforms of all, each with its contents", async ({ page }) => {
    await page.goto(`/${NAME}:two-levels`);
    const { rows, platform, choose, command, notices } = imagePage(page);
    await expect(rows.getByRole("rowheader")).toContainText([
      "linux/amd64",
      "linux/arm64/v8",
      "linux/arm/v7",
      "linux/riscv64",
    ]);
    const [middle] = await entriesOf("two-levels");
    if (!middle) throw new Error("the index is empty");
    await expect(platform("linux/arm/v7")).toContainText(`in index ${shortDigest(middle)}`);
    await expect(platform("linux/riscv64")).not.toContainText("in index");
    await expect(rows.getByRole("time")).toHaveCount(4);
    await expect(notices).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Layers" }).getByRole("listitem")).not.toHaveCount(0);
    await choose("linux/arm/v7").click();
    await expect(command).toContainText("--platform linux/arm/v7");
    await expect(page.getByRole("region", { name: "To linux/arm/v7" })).toBeVisible();
    await expect(failureOf(page).alert).toHaveCount(0);
  });

  for (const [tag, words, platforms] of [
    ["itself", "An index contains itself. This entry was not followed", 1],
    ["repeated", "An entry repeats an index", 2],
    ["too-deep", "is nested deeper than 3 levels", 4],
    ["unreadable", "could not be read, so platforms may be missing. The registry does not know this tag", 1],
  ] as const) {
    test(`reports what it leaves out, and the rest works: ${tag}`, async ({ page }) => {
      await page.goto(`/${NAME}:${tag}`);
      const { rows, notices, code } = imagePage(page);
      await expect(notices.getByRole("listitem")).toHaveCount(1);
      await expect(notices).toContainText(words);
      await expect(rows).toHaveCount(platforms);
      await expect(rows.getByRole("time")).toHaveCount(platforms);
      await expect(code(await registry().digest(NAME, tag))).toBeVisible();
      await expect(page.getByRole("region", { name: "Layers" }).getByRole("listitem")).not.toHaveCount(0);
      await expect(page.getByRole("region", { name: "Configuration" })).toBeVisible();
      await expect(failureOf(page).alert).toHaveCount(0);
    });
  }

  test("that lists itself names the entry", async ({ page }) => {
    const [itself] = await entriesOf("itself");
    await page.goto(`/${NAME}:itself`);
    await expect(imagePage(page).notices.getByRole("link")).toHaveAttribute("href", `/${NAME}@${itself}`);
  });
});
