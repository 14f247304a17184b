import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { expect, test } from "../support/test";

const CASES = "sample/cases";
const HOST = "mcr.microsoft.com";

const COMMANDS = [
  { path: "01-oldconfig:octet-manifest", kind: "image", command: `docker pull ${HOST}/NAME` },
  { path: "01-oldconfig:html-manifest", kind: "image", command: `docker pull ${HOST}/NAME` },
  {
    path: "02-buildcache:index",
    kind: "build cache",
    command: `docker buildx build --cache-from type=registry,ref=${HOST}/NAME .`,
  },
  { path: "14-bicep:extension", kind: "Bicep extension", command: `br:${HOST}/NAME` },
  { path: "14-bicep:module-empty-config", kind: "Bicep module", command: `br:${HOST}/NAME` },
  { path: "20-emptyconfig:devcontainer", kind: "Dev Container Feature", command: `"features": { "${HOST}/NAME": {} }` },
  { path: "36-vmimage:manifest", kind: "virtual machine disk image", command: `oras pull ${HOST}/NAME` },
  { path: "36-vmimage:index", kind: "artifact index", command: `oras pull ${HOST}/NAME` },
];

for (const { path, kind, command } of COMMANDS) {
  test(`${path} is ${kind}, and pulled as that`, async ({ page }) => {
    await page.goto(`/${CASES}/${path}`);
    await expect(page.getByRole("definition").filter({ hasText: kind }).first()).toBeVisible();
    await expect(imagePage(page).command).toHaveText(command.replace("NAME", `${CASES}/${path}`));
    await expect(failureOf(page).alert).toHaveCount(0);
  });
}

test("an old image has its platform, its size and its date", async ({ page }) => {
  await page.goto(`/${CASES}/01-oldconfig:octet-manifest`);
  const row = imagePage(page).platform("linux/amd64");
  await expect(row).toContainText("224 MB");
  await expect(row.getByRole("time")).toHaveAttribute("datetime", "2016-04-11T20:11:12.000Z");
});

test("entries that are not platforms are counted and named by kind", async ({ page }) => {
  const entries = page.getByRole("region", { name: "Other entries of the index" });
  await page.goto(`/${CASES}/02-buildcache:index`);
  await expect(page.getByRole("main")).toContainText("2 layers · 1 build cache description");
  await expect(entries.getByRole("listitem")).toHaveCount(3);
  await expect(imagePage(page).platforms).toHaveCount(0);
  await page.goto(`/${CASES}/36-vmimage:index`);
  await expect(page.getByRole("main")).toContainText("2 disk images");
  await expect(entries.getByRole("listitem").first()).toContainText("application/vnd.diskimage");
  await page.goto(`/${CASES}/38-ociartifact:index`);
  await expect(imagePage(page).rows).toHaveCount(2);
  await expect(page.getByRole("main")).toContainText("2 platforms · 2 attestations");
});

test("a layer that occurs three times is downloaded once", async ({ page }) => {
  await page.goto(`/${CASES}/15-repeat:thrice-manifest`);
  await expect(imagePage(page).platform("linux/amd64")).toContainText("201 MB");
  await expect(page.getByRole("region", { name: "Layers", exact: true })).toContainText("6 layers, 201 MB");
});

test("an image of schema 1 is shown as a withdrawn form, without an error", async ({ page }) => {
  await page.goto(`/${CASES}/24-schema1:manifest`);
  const image = imagePage(page);
  await expect(failureOf(page).alert).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Docker schema 1 manifest, a withdrawn format");
  await expect(page.getByRole("main")).toContainText("digest not verifiable");
  await expect(page.getByRole("main")).not.toContainText("digest verified");
  const row = image.platform("windows/amd64");
  await expect(row).toContainText("10.0.17763.1817");
  await expect(row.getByRole("time")).toHaveAttribute("datetime", "2021-02-26T16:47:31.000Z");
  await expect(image.command).toHaveText(`podman pull ${HOST}/${CASES}/24-schema1:manifest`);
});

for (const [form, words] of [
  ["oci", "This is an artifact manifest from the OCI 1.1 release candidates"],
  ["oras", "This is an ORAS artifact manifest"],
] as const) {
  test(`an artifact manifest of 2022 (${form}) is shown as a withdrawn form`, async ({ page }) => {
    await page.goto(`/${CASES}/07-rcartifact:${form}-artifact-manifest`);
    await expect(page.getByRole("main")).toContainText(words);
    await expect(page.getByRole("main")).toContainText("digest verified");
    await expect(page.getByRole("heading", { name: "Contents" })).toBeVisible();
  });
}

test("a WebAssembly module has the platform and the date that its configuration names", async ({ page }) => {
  await page.goto(`/${CASES}/19-wasm:manifest`);
  const row = imagePage(page).platform("wasip2/wasm");
  await expect(row).toContainText("2 MB");
  await expect(row.getByRole("time")).toHaveAttribute("datetime", "2026-09-25T00:00:00.000Z");
  await expect(page.getByRole("heading", { name: "Contents" })).toBeVisible();
});

test("null fields count as missing", async ({ page }) => {
  for (const tag of ["annotations-null", "layers-null", "layers-missing", "manifests-null"]) {
    await page.goto(`/${CASES}/12-nulls:${tag}`);
    await expect(imagePage(page).heading).toBeVisible();
    await expect(failureOf(page).alert).toHaveCount(0);
  }
});
