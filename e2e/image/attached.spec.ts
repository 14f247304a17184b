import { attachedCard } from "../pages/attached";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const SBOM = "SBOM (bill of materials)";
const INDEX = "To the image index";

test.describe("what is attached", () => {
  test("is listed for the index and for the chosen platform", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    const { tree } = attachedCard(page);
    await expect(tree(INDEX)).toContainText("Signature");
    await expect(tree(INDEX)).not.toContainText(SBOM);
    await expect(tree("To linux/amd64")).toContainText(SBOM);
    await page.goto("/dotnet/aspnet:10.0?platform=linux/arm64/v8");
    await expect(tree("To linux/arm64/v8")).toContainText(SBOM);
    await expect(tree("To linux/amd64")).toHaveCount(0);
  });

  test("shows the newest of many lifecycle marks and counts the others", async ({ page }) => {
    await page.goto("/dotnet/aspnet:8.0.1");
    const tree = attachedCard(page).tree(INDEX);
    await expect(tree.getByText(/^end-of-life date/).filter({ visible: true })).toHaveCount(3);
    await tree.getByText("20 older").click();
    await expect(tree.getByText(/^end-of-life date/).filter({ visible: true })).toHaveCount(23);
  });

  test("is found by the fallback tag if the registry has no Referrers API", async ({ page }) => {
    await page.goto("/sample/referrers-by-tag:1.0");
    await expect(attachedCard(page).card).toContainText(/Signature|SBOM|Lifecycle mark/);
  });

  test("includes a build's attestations, each with its platform", async ({ page }) => {
    await page.goto("/sample/one-tag:1.0");
    const { card, packages, download } = attachedCard(page);
    await expect(card).toContainText("Attestation for linux/arm64");
    await card.getByRole("link", { name: "Open: Attestation for linux/amd64" }).click();
    await expect(packages).toHaveAttribute("aria-rowcount", "6");
    await expect(download).toHaveCount(2);
  });

  test("is not shown if it belongs to another image", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    const href = (await attachedCard(page).open(INDEX, "Signature").getAttribute("href")) ?? "";
    const digest = /attached=([^&#]+)/.exec(href)?.[1];
    await page.goto(`/dotnet/aspnet:9.0?attached=${digest}`);
    await expect(page.getByText("is not attached to this image")).toBeVisible();
    await expect(attachedCard(page).signature).toHaveCount(0);
  });
});

test.describe("a signature", () => {
  for (const [name, form] of [
    ["dotnet/aspnet:10.0", "JWS"],
    ["azure-cli:latest", "COSE"],
  ] as const) {
    test(`of ${name} shows what was verified, and what was not`, async ({ page }) => {
      await page.goto(`/${name}`);
      const { open, signature, checks } = attachedCard(page);
      await open(INDEX, "Signature").click();
      await expect(page).toHaveURL(/\?attached=sha256:[0-9a-f]{64}#attached$/);
      await expect(signature).toContainText(form);
      await expect(signature).toContainText("CN=MAR Discovery Sample Signing");
      await expect(checks("failed")).toHaveCount(0);
      await expect(checks("not checked").filter({ hasText: "The root certificate is trusted" })).toHaveCount(1);
      await expect(checks("passed").filter({ hasText: "The signed digest is this manifest’s" })).toHaveCount(1);
      await expect(signature).toContainText("This does not make the signer trusted");
    });
  }

  for (const [tag, check] of [
    ["altered-payload", "The first certificate’s key made the signature"],
    ["other-digest", "The signed digest is this manifest’s"],
  ] as const) {
    test(`with a fault (${tag}) is reported as bad`, async ({ page }) => {
      await page.goto(`/sample/odd-signatures:${tag}`);
      const { open, signature, checks } = attachedCard(page);
      await open(INDEX, "Signature").click();
      await expect(signature).toContainText("This signature is not valid");
      await expect(checks("failed")).toHaveCount(1);
      await expect(checks("failed")).toContainText(check);
    });
  }
});

test.describe("an SBOM", () => {
  test("is a table to search and sort, and can be downloaded", async ({ page }) => {
    await page.goto("/azure-cli:latest");
    const { open, packages, search, download, documents } = attachedCard(page);
    await open(INDEX, SBOM).click();
    await expect(documents).toContainText("SPDX-2.3");
    await expect(documents.getByRole("status")).toContainText("the bytes match their digest");
    const first = packages.getByRole("row").nth(1).getByRole("cell").first();
    await expect(packages).toHaveAttribute("aria-rowcount", "6");
    await packages.getByRole("button", { name: "Name" }).click();
    await expect(packages.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
    await expect(first).toContainText("ca-certificates");
    await search.fill("zlib");
    await expect(packages).toHaveAttribute("aria-rowcount", "2");
    await expect(first).toContainText("zlib");
    const saving = page.waitForEvent("download");
    await download.click();
    expect((await saving).suggestedFilename()).toMatch(/^azure-cli-[0-9a-f]{12}\.spdx\.json$/);
  });

  test("of a platform opens from its own address", async ({ page }) => {
    const [image] = await registry().images("dotnet/aspnet", "10.0");
    await page.goto(`/dotnet/aspnet@${image?.digest}`);
    const { open, documents } = attachedCard(page);
    await open("To this manifest", SBOM).click();
    await expect(documents).toContainText("in an in-toto statement");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("a signature is listed, and an SBOM can be downloaded", async ({ page }) => {
    await page.goto("/azure-cli:latest");
    const { open, signature, checks, download } = attachedCard(page);
    await open(INDEX, "Signature").click();
    await expect(signature).toContainText("COSE");
    await expect(checks("not checked")).not.toHaveCount(0);
    await open(INDEX, SBOM).click();
    await expect(download).toHaveAttribute("href", /^\/api\/global\/attached\/azure-cli\?manifest=sha256:/);
  });
});
