import { formatOf } from "@/lib/i18n/format";
import type { FaultRule } from "@/lib/sample/faults/fault-rule";
import { comparePage } from "../pages/compare-page";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { regionComparison } from "../pages/region-comparison";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const short = (digest: string) => digest.slice(7, 19);

/** The day of an image's newest platform, as pages write it. */
async function dayIn(region: "global" | "china", repository: string, reference: string): Promise<string> {
  const images = await registry(region).images(repository, reference);
  const configs = await Promise.all(images.map(({ manifest }) => registry(region).config(repository, manifest)));
  const newest = configs.map(({ created }) => created ?? "").toSorted();
  return formatOf("en").day(newest.at(-1) ?? "");
}

test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("an image's page says that the other region", () => {
  test("serves the same digest", async ({ page }) => {
    const digest = short(await registry().digest("dotnet/aspnet", "10.0"));
    await page.goto("/dotnet/aspnet:10.0");
    const { card, row } = regionComparison(page);
    await expect(card).toContainText("China serves the same digest.");
    await expect(card).toContainText(/checked (?:just now|\d min ago)/);
    for (const region of ["Global", "China"] as const) await expect(row(region)).toContainText(digest);
    await regionSwitch(page).china.check();
    await expect(card).toContainText("Global serves the same digest.");
  });

  test("serves an older image, with both digests, both dates and a link to compare them", async ({ page }) => {
    const name = ["dotnet/aspnet", "9.0"] as const;
    const [here, there] = [await registry().digest(...name), await registry("china").digest(...name)];
    await page.goto("/dotnet/aspnet:9.0");
    const { card, row, compare } = regionComparison(page);
    await expect(card).toContainText("China serves an older image.");
    await expect(row("Global")).toContainText(short(here));
    await expect(row("Global")).toContainText(await dayIn("global", ...name));
    await expect(row("China")).toContainText(short(there));
    await expect(row("China")).toContainText(await dayIn("china", ...name));
    await regionSwitch(page).china.check();
    await expect(card).toContainText("Global serves a newer image.");
    await compare.click();
    await expect(page).toHaveURL(/\/compare\?from=mcr\.azure\.cn\/dotnet\/aspnet:9\.0&to=mcr\.microsoft\.com\//);
    await expect(comparePage(page).summary).toBeVisible();
  });

  test("does not serve the tag, and that it serves what this one lacks", async ({ page }) => {
    await page.goto("/dotnet/aspnet:8.0-jammy");
    const { card, row } = regionComparison(page);
    await expect(card).toContainText("China does not serve this tag.");
    await expect(row("China")).toContainText("not found");
    await regionSwitch(page).china.check();
    await expect(card).toContainText("Global serves it.");
    await expect(row("Global")).toContainText(short(await registry().digest("dotnet/aspnet", "8.0-jammy")));
  });

  test("serves, or lacks, the opened digest", async ({ page, sample }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto(`/dotnet/aspnet@${digest}`);
    await expect(regionComparison(page).card).toContainText("China also serves this digest.");
    const lacking = await registry().digest("dotnet/aspnet", "8.0-jammy");
    await sample.setFaults([{ region: "china", endpoint: "manifests", reference: lacking, kind: "missing" }]);
    await page.goto(`/dotnet/aspnet@${lacking}`);
    await expect(regionComparison(page).card).toContainText("China does not serve this digest.");
  });
});

const WORDS: [FaultRule["kind"], string, string][] = [
  ["reset", "2.50-azurelinux3.0", "the connection failed"],
  ["forbidden", "2.51-azurelinux3.0", "it refused the request"],
  ["not-json", "2.52-azurelinux3.0", "may be a proxy’s login page"],
  ["foreign-redirect", "2.53-azurelinux3.0", "as a proxy’s login page does"],
  ["unavailable-html", "2.54-azurelinux3.0", "it is temporarily unavailable"],
  ["throttle", "2.55-azurelinux3.0", "it is limiting requests"],
  ["wrong-digest", "2.56-azurelinux3.0", "does not match its digest"],
  ["huge", "2.57-azurelinux3.0", "its response is too large"],
];

test.describe("a region that cannot be asked", () => {
  for (const [kind, tag, words] of WORDS) {
    test(`is reported with the reason: ${kind}`, async ({ page, sample }) => {
      await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "azure-cli", kind }]);
      await page.goto(`/azure-cli:${tag}`);
      const { card, row } = regionComparison(page);
      await expect(card).toContainText("Could not check China: ");
      await expect(card).toContainText(words);
      await expect(row("China")).toContainText("unknown");
      await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    });
  }

  test("is reported if its name does not resolve", async ({ page, sample }) => {
    await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "azure-cli", kind: "hang" }]);
    // Tests use no resolver: the server answers for it here.
    const problem = { code: "UPSTREAM_UNAVAILABLE", reason: "unresolved", message: "no address" };
    await page.route("**/api/china/digests/**", (route) =>
      route.fulfill({
        body: `${JSON.stringify({ reference: "2.58-azurelinux3.0", problem, readAt: new Date().toISOString() })}\n`,
      }),
    );
    await page.goto("/azure-cli:2.58-azurelinux3.0");
    await expect(regionComparison(page).card).toContainText("Could not check China: its host name does not resolve.");
  });

  test("neither delays nor moves the page while it hangs, and is reported in the end", async ({ page, sample }) => {
    await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "azure-cli", kind: "hang" }]);
    await page.goto("/azure-cli:2.59-azurelinux3.0");
    const { card } = regionComparison(page);
    // The page has loaded completely without the region's answer, which times out after ten seconds.
    await expect(card).toContainText("Asking China…");
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await expect(card).toContainText("Could not check China: it did not answer in time.");
  });

  test("is asked again on request, with the other one", async ({ page, sample }) => {
    await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "azure-cli", kind: "reset" }]);
    await page.goto("/azure-cli:2.60-azurelinux3.0");
    const { card, checkAgain } = regionComparison(page);
    await expect(card).toContainText("Could not check China");
    await sample.clearFaults();
    await checkAgain.click();
    await expect(card).toContainText("China serves the same digest.");
  });

  test("that is the page's own leaves the other's answer visible", async ({ page, sample }) => {
    await sample.setFaults([{ region: "global", endpoint: "manifests", repository: "azure-cli", kind: "not-json" }]);
    await page.goto("/azure-cli:2.61-azurelinux3.0");
    const { card, row } = regionComparison(page);
    await expect(card).toContainText("Could not check Global");
    await expect(row("China")).toContainText(short(await registry("china").digest("azure-cli", "2.61-azurelinux3.0")));
  });
});

test.describe("checking again", () => {
  test("asks both registries, and the page follows a tag that has moved", async ({ page, sample }) => {
    await page.goto("/dotnet/aspnet:10.0-noble");
    const { card, checkAgain } = regionComparison(page);
    await expect(card).toContainText("China serves");
    // An answer is reused for three seconds: a visitor who gets nothing new presses once more.
    await expect(async () => {
      await sample.clearWhenAtRest();
      await checkAgain.click();
      await expect(checkAgain).toBeEnabled();
      const asked = (await sample.requests()).filter(({ path }) => path.endsWith("/10.0-noble"));
      expect(asked.map(({ region }) => region).toSorted()).toEqual(["china", "global"]);
    }).toPass({ intervals: [3_500] });
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the answer is in the page if it came in time", async ({ page }) => {
    await expect(async () => {
      await page.goto("/dotnet/aspnet:9.0");
      await expect(regionComparison(page).card).toContainText("China serves an older image.", { timeout: 5_000 });
    }).toPass();
    await expect(regionComparison(page).row("China")).toContainText(
      short(await registry("china").digest("dotnet/aspnet", "9.0")),
    );
    await expect(regionComparison(page).checkAgain).toBeHidden();
  });

  test("the page says if the answer did not come in time", async ({ page, sample }) => {
    await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "azure-cli", kind: "hang" }]);
    await page.goto("/azure-cli:2.62-azurelinux3.0");
    // Playwright reads the text of `noscript` only if the browser paints it.
    await expect(regionComparison(page).card).toContainText("Reload the page", { useInnerText: true });
    await expect(imagePage(page).rows.first()).toBeVisible();
  });
});
