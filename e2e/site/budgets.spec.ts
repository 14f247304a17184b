import { BUDGET_PAGES, expectWithinBudget, WORST_VISITS } from "../pages/budget";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

/** Prints the figures on request. */
function report(path: string, bytes: object): void {
  test.info().annotations.push({ type: "bytes over the wire", description: `${path} ${JSON.stringify(bytes)}` });
}

test.describe("the budget", () => {
  for (const each of BUDGET_PAGES) {
    test(`is kept by ${each.path}`, async ({ page }) => report(each.path, await expectWithinBudget(page, each)));
  }

  for (const each of WORST_VISITS) {
    test.describe("on the worst first visit", () => {
      test.use({ allowedConsole: each.hasErrors ? [/40[04]/] : [] });
      test(`is kept by ${each.path}`, async ({ page }) => report(each.path, await expectWithinBudget(page, each)));
    });
  }

  test("of layout shift is kept when the registry is slow", async ({ page, sample }) => {
    const image = { repository: "azure-cli", reference: "2.55.0" };
    await sample.setFaults([{ kind: "hang", region: "global", endpoint: "manifests", ...image, times: 1 }]);
    await page.goto("/azure-cli:2.55.0", { waitUntil: "commit" });
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await expectNoLayoutShift(page);
  });
});

// Versions 2.48, 2.85 and 2.86 of azure-cli belong to this file: an image that another test has opened is not new to the server.
test.describe("an image page", () => {
  test("that is new to the server needs two sequential requests before it shows platforms", async ({
    page,
    sample,
  }) => {
    const images = await registry().images("azure-cli", "2.48.0");
    // Dates come from configurations, which never answer here: platforms must not wait for them.
    await sample.clearWhenAtRest();
    await sample.setFaults([{ kind: "hang", endpoint: "blobs", repository: "azure-cli" }]);
    await page.goto("/azure-cli:2.48.0", { waitUntil: "commit" });
    await expect(imagePage(page).rows).toHaveCount(images.length);
    await expect(
      imagePage(page)
        .rows.first()
        .getByRole("cell", { name: /^\d+(?:\.\d)? [kMG]B$/ }),
    ).toBeVisible();
    // The other region alone is asked whether it serves the same, in parallel.
    const own = (await sample.requests()).filter(({ region }) => region === "global");
    const asked = own.map(({ path }) => path.split("?")[0]);
    const manifests = "/v2/azure-cli/manifests";
    expect(asked[0]).toBe(`${manifests}/2.48.0`);
    expect(
      asked
        .filter((path) => path?.startsWith(manifests))
        .slice(1)
        .toSorted(),
    ).toEqual([...new Set(images.map(({ digest }) => `${manifests}/${digest}`))].toSorted());
    expect(asked.filter((path) => !path?.startsWith("/v2/azure-cli/"))).toEqual([]);
  });

  test("that is known to the server needs no request", async ({ page, sample, newVisitor }) => {
    await page.goto("/azure-cli:2.85.0");
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    const shown = await imagePage(page).rowTexts();
    const images = await registry().images("azure-cli", "2.85.0");
    // Requests of an earlier test, for another image, may still be repeated.
    const own = ["/manifests/2.85.0", ...images.flatMap(({ digest, manifest }) => [digest, manifest.config.digest])];
    await sample.clearWhenAtRest();
    const visitor = await newVisitor();
    await visitor.goto("/azure-cli:2.85.0");
    await expect(imagePage(visitor).rows).toHaveText(shown);
    await expect(imagePage(visitor).rows.getByRole("time").first()).toBeVisible();
    const asked = (await sample.requests()).map(({ path }) => path);
    expect(asked.filter((path) => own.some((part) => path.includes(part)))).toEqual([]);
  });

  test("that many open at once is requested once", async ({ request, sample }) => {
    await sample.clearWhenAtRest();
    const answers = await Promise.all(Array.from({ length: 8 }, () => request.get("/azure-cli:2.86.0")));
    expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 8 }, () => 200));
    // Each region is asked once: the other one whether it serves the same.
    const paths = (await sample.requests()).map(({ region, path }) => `${region} ${path.split("?")[0]}`);
    expect(paths.filter((path) => path === "global /v2/azure-cli/manifests/2.86.0")).toHaveLength(1);
    expect(paths).toHaveLength(new Set(paths).size);
  });

  test("sends no request when a platform is chosen", async ({ page, sample }) => {
    // No other test opens it, so nothing about it becomes stale in the meantime.
    await page.goto("/dotnet/yarp:latest");
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await sample.clearWhenAtRest();
    await imagePage(page).choose("linux/amd64").click();
    await expect(imagePage(page).command).toContainText("--platform linux/amd64");
    // Requests of an earlier test, for another image, may still be in flight.
    const asked = (await sample.requests()).map(({ path }) => decodeURIComponent(path));
    expect(asked.filter((path) => path.includes("dotnet/yarp"))).toEqual([]);
  });
});
