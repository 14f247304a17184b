import { RUN, stepOf } from "@/integration/real-registry/image-layout";
import { sha256 } from "@/integration/real-registry/push";
import { FILES, MULTI_PLATFORM, NEXT_TAG, type RealRegistry } from "@/integration/real-registry/real-registry";
import { END_OF_LIFE } from "@/integration/real-registry/referrer";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatOf } from "@/lib/i18n/format";
import { type ImageManifest, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { attachedCard } from "../pages/attached";
import { comparePage } from "../pages/compare-page";
import { imagePage } from "../pages/image-page";
import { rawSection } from "../pages/raw-section";
import { expect, test } from "../support/test";

const INDEX = "To the image index";

const headers = { Accept: MANIFEST_MEDIA_TYPES.join(", ") };
const address = ({ url }: RealRegistry, path: string) => `${url}/v2/${MULTI_PLATFORM}/${path}`;

/** Returns the manifest for one platform as the real registry itself has it. */
async function manifestOf(registry: RealRegistry, architecture: "amd64" | "arm64"): Promise<ImageManifest> {
  const path = `manifests/${registry.digests[architecture]}`;
  return imageManifestSchema.parse(await (await fetch(address(registry, path), { headers })).json());
}

// One worker runs them all, as each worker starts its own real registry.
test.describe.configure({ mode: "default" });

test.describe("an image of a real registry", () => {
  test("shows its layers with their steps, and how it runs, for each platform", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    const layersCard = page.getByRole("region", { name: "Layers", exact: true });
    const rows = layersCard.getByRole("listitem");
    const configuration = page.getByRole("region", { name: "Configuration", exact: true });
    for (const architecture of ["amd64", "arm64"] as const) {
      const { layers } = await manifestOf(registry, architecture);
      expect(layers).toHaveLength(2);
      await page.goto(`${url}/${MULTI_PLATFORM}:1.0.0?platform=linux/${architecture}`);
      await expect(imagePage(page).rows).toHaveCount(2);
      await expect(rows).toHaveCount(3);
      for (const [at, { digest }] of layers.entries()) {
        await expect(rows.nth(at)).toContainText(stepOf(FILES[at] ?? ""));
        await expect(rows.nth(at)).toContainText(shortDigest(digest));
      }
      await expect(rows.nth(2)).toContainText("no layer");
      await expect(configuration).toContainText(RUN.entrypoint);
      await expect(configuration.getByText(RUN.user, { exact: true })).toBeVisible();
      await expect(configuration).toContainText(RUN.port);
      await expect(configuration).toContainText("GREETING_VERSION");
      await expect(configuration).toContainText(`Greets from linux/${architecture}`);
    }
  });

  test("shows its documents, byte for byte, with the digest computed here", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    const { config } = await manifestOf(registry, "arm64");
    await page.goto(`${url}/${MULTI_PLATFORM}:1.0.0?platform=linux/arm64`);
    const raw = rawSection(page);
    await raw.opener.click();
    const documents = [
      ["Image index", registry.digests.index, "manifests"],
      ["Manifest", registry.digests.arm64, "manifests"],
      ["Config", config.digest, "blobs"],
    ] as const;
    for (const [kind, digest, endpoint] of documents) {
      const sent = await (await fetch(address(registry, `${endpoint}/${digest}`), { headers })).text();
      expect(sha256(Buffer.from(sent))).toBe(digest);
      await raw.kind(kind).check();
      await expect(raw.digestLine).toContainText(digest);
      await expect(raw.digestLine).toContainText("verified by this browser");
      await raw.view("Bytes").check();
      await expect.poll(() => raw.text.textContent()).toBe(sent);
    }
  });

  test("shows what the fallback tag lists as attached, and its end of life", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    await page.goto(`${url}/${MULTI_PLATFORM}:1.0.0`);
    const { tree } = attachedCard(page);
    for (const kind of ["Lifecycle mark", "Signature", "SBOM (bill of materials)"]) {
      await expect(tree(INDEX)).toContainText(kind);
    }
    for (const digest of [registry.digests.referrer, registry.digests.signature, registry.digests.sbom]) {
      const link = tree(INDEX).getByRole("link", { name: shortDigest(digest), exact: true });
      await expect(link).toHaveAttribute("href", `/${MULTI_PLATFORM}@${digest}`);
    }
    await expect(tree("To linux/amd64")).toContainText("Nothing is attached.");
    const life = page.getByRole("region", { name: "Support", exact: true });
    await expect(life).toContainText(formatOf("en").day(END_OF_LIFE));
    await expect(life).toContainText("set by the publisher");
    await page.goto(`${url}/${MULTI_PLATFORM}:${NEXT_TAG}`);
    await expect(tree(INDEX)).toContainText("Nothing is attached.");
  });

  test("has an SBOM that opens as a table of packages", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    await page.goto(`${url}/${MULTI_PLATFORM}:1.0.0`);
    const { open, packages, search, documents, download } = attachedCard(page);
    await open(INDEX, "SBOM (bill of materials)").click();
    await expect(page).toHaveURL(new RegExp(`attached=${registry.digests.sbom}`));
    await expect(documents).toContainText("SPDX-2.3");
    await expect(documents.getByRole("status")).toContainText("the bytes match their digest");
    await expect(packages).toHaveAttribute("aria-rowcount", "6");
    await search.fill("zlib");
    await expect(packages).toHaveAttribute("aria-rowcount", "2");
    await expect(packages).toContainText("zlib");
    const saved = await page.request.get(`${url}${await download.getAttribute("href")}`);
    expect(saved.status()).toBe(200);
    expect(await saved.json()).toMatchObject({ spdxVersion: "SPDX-2.3", name: MULTI_PLATFORM });
  });

  test("has a signature whose checks are listed one by one", async ({ page, realSite }) => {
    await page.goto(`${realSite.url}/${MULTI_PLATFORM}:1.0.0`);
    const { open, signature, checks } = attachedCard(page);
    await open(INDEX, "Signature").click();
    await expect(signature).toContainText("JWS");
    await expect(signature).toContainText(realSite.registry.digests.index);
    await expect(checks("failed")).toHaveCount(0);
    await expect(checks("passed").filter({ hasText: "The signed digest is this manifest’s" })).toHaveCount(1);
    await expect(signature).toContainText("This does not make the signer trusted");
  });

  test("is compared with the next, to the layer and the variable", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    await page.goto(
      `${url}/compare?from=${MULTI_PLATFORM}:1.0.0&to=${MULTI_PLATFORM}:${NEXT_TAG}&platform=linux/arm64`,
    );
    const { side, summary, layers, change } = comparePage(page);
    await expect(side("First image")).toContainText(registry.digests.index);
    await expect(side("First image")).toContainText(registry.digests.arm64);
    await expect(side("Second image")).toContainText(registry.digests.next);
    await expect(summary).toContainText("Layers: 2 kept, 1 added, 0 dropped.");
    await expect(layers.filter({ hasText: "added" })).toContainText(stepOf(FILES[2]));
    const version = change("Environment", /changed GREETING_VERSION/);
    await expect(version.getByRole("cell")).toHaveText(["1.0.0", NEXT_TAG]);
    await expect(change("Labels", /changed org\.opencontainers\.image\.version/)).toBeVisible();
    await expect(change("Labels", /image\.title/)).toHaveCount(0);
  });
});
