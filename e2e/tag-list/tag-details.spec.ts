import { notFoundHeading } from "../pages/failure";
import { keptTags } from "../pages/kept-tags";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { compressedSize, registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

const imageRequests = (urls: readonly string[]) => urls.filter((url) => url.includes("/api/global/images/"));

test.describe("the details of tags", () => {
  test("are the registry's, and latest names what it points to today", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "latest");
    const images = await registry().images("dotnet/aspnet", "latest");
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await expect(list.cell("latest", "digest")).toHaveText(digest.slice(7, 19));
    for (const { manifest } of images) {
      const [number = ""] = compressedSize(manifest).split(" ");
      await expect(list.cell("latest", "size")).toContainText(number);
    }
    await expect(list.cell("latest", "platforms")).toHaveText("amd64 · arm/v7 · arm64");
    await expect(list.cell("latest", "life")).toHaveText("supported");
    await list.filter.fill("10.0.11-noble is:fixed");
    await expect(list.cell("10.0.11-noble", "digest")).toHaveText(digest.slice(7, 19));
    await list.filter.fill("");
    await expect(list.cell("latest", "today")).toHaveText("10.0.11-noble");
  });

  test("arrive in one streaming request per screen, and nothing moves", async ({ page }) => {
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await expect(list.cell("latest", "digest")).toHaveText(/^[0-9a-f]{12}$/);
    await page.waitForLoadState("networkidle");
    expect(imageRequests(urls).length).toBeLessThanOrEqual(2);
    await expectNoLayoutShift(page);
  });

  test("cost the registry at most one request per tag and one per new digest", async ({ page, sample }) => {
    await page.goto("/dotnet/nightly/aspnet");
    await expect(tagListPage(page).rows.first().getByRole("cell").nth(5)).toHaveText(/^[0-9a-f]{12}$/);
    await page.waitForLoadState("networkidle");
    const paths = (await sample.requests()).filter(({ endpoint }) => endpoint === "registry").map(({ path }) => path);
    const details = paths.filter((path) => /nightly\/aspnet\/(?:manifests|blobs|referrers)\//.test(path));
    expect(details.length).toBeGreaterThan(0);
    expect(new Set(details).size).toBe(details.length);
  });

  test("survive a reload without a request", async ({ page, sample }) => {
    // A list that no other test opens: one that was read a minute ago is read again.
    await page.goto("/dotnet/runtime-deps");
    const list = tagListPage(page);
    await expect(list.rows.first().getByRole("cell").nth(5)).toHaveText(/^[0-9a-f]{12}$/);
    await page.waitForLoadState("networkidle");
    // They are kept a moment after the last one has arrived.
    const resolved = list.rows.filter({ has: page.getByRole("cell", { name: /^[0-9a-f]{12}$/ }) });
    await expect
      .poll(async () => {
        const kept = new Set(await keptTags(page, "dotnet/runtime-deps"));
        return (await resolved.getByRole("link").allTextContents()).filter((tag) => !kept.has(tag));
      })
      .toEqual([]);
    await sample.clearWhenAtRest();
    await page.reload();
    await expect(list.rows.first().getByRole("cell").nth(5)).toHaveText(/^[0-9a-f]{12}$/);
    await page.waitForLoadState("networkidle");
    expect(await sample.requests()).toEqual([]);
  });

  test("show that an image has ended, by its publisher's date", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=8.0.0 is:fixed");
    const list = tagListPage(page);
    await expect(list.row("8.0.0")).toContainText(/ended \d+ \w+ \d{4}/);
  });
});

test.describe("an unreadable tag", () => {
  test("says so in its row, and the others are unaffected", async ({ page, sample }) => {
    await sample.setFaults([
      { repository: "dotnet/sdk", endpoint: "manifests", reference: "8.0-jammy", kind: "wrong-digest" },
      { repository: "dotnet/sdk", endpoint: "manifests", reference: "8.0-noble", kind: "not-json" },
    ]);
    await page.goto("/dotnet/sdk?q=ver:8.0 is:floating arch:every variant:plain");
    const list = tagListPage(page);
    await expect(list.row("8.0-jammy")).toContainText("does not match its digest");
    await expect(list.row("8.0-noble")).toContainText("does not follow the distribution-spec");
    await expect(list.cell("8.0", "digest")).toHaveText(/^[0-9a-f]{12}$/);
  });
});

test.describe("a tag deleted while the page is open", () => {
  test.use({ allowedConsole: [/console error: .*status of 404/] });

  test("says so when it scrolls into view, and when it is opened", async ({ page, sample }) => {
    await page.goto("/dotnet/sdk");
    const list = tagListPage(page);
    await expect(list.cell("latest", "digest")).toHaveText(/^[0-9a-f]{12}$/);
    await sample.setFaults([
      { repository: "dotnet/sdk", endpoint: "manifests", reference: "7.0-jammy", kind: "missing" },
    ]);
    await repositoryPage(page).filter.fill("ver:7.0 is:floating arch:every variant:plain");
    await expect(list.row("7.0-jammy")).toContainText("does not know this tag");
    await expect(list.cell("7.0", "digest")).toHaveText(/^[0-9a-f]{12}$/);
    await repositoryPage(page).tag("7.0-jammy").click();
    await expect(notFoundHeading(page)).toContainText("dotnet/sdk:7.0-jammy");
    await page.goBack();
    await expect(list.row("7.0-jammy")).toBeVisible();
  });
});
