import { attachedCard } from "../pages/attached";
import { expect, test } from "../support/test";

const MANIFEST = "To this manifest";
const SBOM = "SBOM (bill of materials)";
const COSIGN = "Stored under tags by Cosign";

test("Sigstore bundles are classified by their annotations and manifests", async ({ page }) => {
  for (const [repository, counts] of [
    ["sample/cases/03-bundle", ["Signature 3", `${SBOM} 1`, "Provenance 1"]],
    ["sample/cases/03-bundle-by-tag", ["Signature 1", `${SBOM} 1`]],
  ] as const) {
    await page.goto(`/${repository}:image-manifest`);
    const tree = attachedCard(page).tree(MANIFEST);
    for (const count of counts) await expect(tree).toContainText(count);
  }
  const { open, documents } = attachedCard(page);
  await open(MANIFEST, SBOM).click();
  await expect(documents).toContainText("CycloneDX-1.6");
});

test("an SBOM in a form that is not supported can be downloaded", async ({ page }) => {
  await page.goto("/sample/cases/11-sboms:subject");
  const { tree, documents, download, packages } = attachedCard(page);
  const list = tree(MANIFEST);
  await expect(list).toContainText(`${SBOM} 10`);
  await list.getByText("7 more").click();
  // The case has no image of its own: the attachment opens on its own page.
  const row = list.getByRole("listitem").filter({ hasText: "cdx.xml" }).last();
  await row.getByRole("link", { name: /^[0-9a-f]{12}$/ }).click();
  await expect(documents).toContainText("download only");
  await expect(download).toHaveCount(1);
  await expect(packages).toHaveCount(0);
});

test("an attached image index links to its own page, which links back", async ({ page }) => {
  await page.goto("/sample/cases/31-refindex:subject");
  await expect(attachedCard(page).tree(MANIFEST)).toContainText("image index");
  await page.goto("/sample/cases/31-refindex:index");
  await expect(page.getByText("Attached to 2b8048a32c05.")).toBeVisible();
});

test.describe("tags made from a digest", () => {
  test("link from the list of tags to their image, and back", async ({ page }) => {
    await page.goto("/sample/cosign-tags");
    await page.getByRole("link", { name: /^SBOM of [0-9a-f]{12}$/ }).click();
    await expect(page).toHaveURL(/\/sample\/cosign-tags@sha256:[0-9a-f]{64}$/);
    const tree = attachedCard(page).tree(COSIGN);
    await expect(tree.getByRole("listitem")).toHaveText([
      /^Signature of the image index.*\.sig$/,
      /^Attestations of the image index.*\.att$/,
      /^SBOM \(bill of materials\) of the image index.*\.sbom$/,
    ]);
    await tree.getByRole("link", { name: /\.att$/ }).click();
    await expect(page.getByText("By its name, this tag holds Cosign attestations of")).toBeVisible();
    const { documents, packages } = attachedCard(page);
    await expect(documents).toContainText("https://slsa.dev/provenance/v0.2");
    await expect(packages).toHaveAttribute("aria-rowcount", "6");
  });
});

test("several SBOMs each have their name, and the image's own is shown first", async ({ page }) => {
  await page.goto("/sample/cosign-tags:1.0");
  const { card, documents } = attachedCard(page);
  await card.getByRole("link", { name: "Open: Attestation for linux/amd64" }).click();
  await expect(documents.getByRole("listitem")).toHaveText([/^sbomSBOM/, /^sbom-build/, /^sbom-context/]);
  await expect(documents).toContainText("Document: sbom");
  await documents.getByRole("link", { name: /^Show packages: sbom-context/ }).click();
  await expect(page).toHaveURL(/\?attached=sha256:[0-9a-f]{64}&layer=sha256:[0-9a-f]{64}#attached$/);
  await expect(documents).toContainText("Document: sbom-context");
});

test("what is attached to the opened manifest is shown, too", async ({ page }) => {
  await page.goto("/sample/cases/33-nested-referrers:index");
  await attachedCard(page).open("To the image index", "Other").click();
  const nested = page.getByRole("region", { name: "To the opened manifest" });
  await expect(nested.getByRole("link", { name: "Open: Signature" })).toHaveAttribute(
    "href",
    /@sha256:c2cb9f.*attached=/,
  );
});
