import { expectNoLayoutShift } from "../pages/layout-shift";
import { comparedList } from "../pages/region-comparison";
import { registry } from "../pages/registry";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

const LINES = "ver:9.0 is:floating arch:every variant:plain";

/** Returns the tags of both regions, and how they compare, asked without our server. */
async function digestsOf(repository: string, tags: readonly string[]) {
  const there = new Set(await registry("china").tags(repository));
  const pairs: ["same" | "different" | "missing", string][] = [];
  for (const tag of tags) {
    if (!there.has(tag)) pairs.push(["missing", tag]);
    else {
      const [one, other] = [await registry().digest(repository, tag), await registry("china").digest(repository, tag)];
      pairs.push([one === other ? "same" : "different", tag]);
    }
  }
  return (outcome: "same" | "different" | "missing") => pairs.flatMap(([of, tag]) => (of === outcome ? tag : []));
}

test.describe("a list of tags", () => {
  test("asks the other region only when comparing, and then once per screen", async ({ page, sample }) => {
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await expect(list.cell("latest", "digest")).toHaveText(/^[0-9a-f]{12}$/);
    await page.waitForLoadState("networkidle");
    expect(urls.filter((url) => url.includes("/api/china/"))).toEqual([]);
    await sample.clearWhenAtRest();
    const { toggle, compared } = comparedList(page);
    await toggle.click();
    await expect(page).toHaveURL("/dotnet/aspnet?regions=compared");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    await expect(list.row("latest")).toContainText("China serves the same digest.");
    await expect(compared).toContainText(/\d+ the same/);
    await page.waitForLoadState("networkidle");
    // A second request fetches the dates of tags that differ.
    expect(urls.filter((url) => url.includes("/api/china/digests/") && !url.includes("&created"))).toHaveLength(1);
    expect(urls.filter((url) => url.includes("&created")).length).toBeLessThanOrEqual(1);
    const asked = await sample.requests();
    expect(asked.filter(({ region }) => region === "global")).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    await toggle.click();
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(list.row("latest")).not.toContainText("China serves");
  });

  test("marks different and missing tags, and links to the comparison", async ({ page }) => {
    await page.goto(`/dotnet/aspnet?regions=compared&q=${encodeURIComponent(LINES)}`);
    const list = tagListPage(page);
    const mark = list.row("9.0").getByRole("link", { name: /^China serves an older image\. Global: / });
    await expect(mark).toHaveAccessibleName(
      /Global: [0-9a-f]{12}, \d+ \w+ \d{4}\. China: [0-9a-f]{12}, \d+ \w+ \d{4}\./,
    );
    await list.filter.fill("8.0-jammy");
    await expect(list.row("8.0-jammy")).toContainText("China does not serve this tag.");
    await list.filter.fill(LINES);
    await mark.click();
    await expect(page).toHaveURL(/\/compare\?from=mcr\.microsoft\.com\/dotnet\/aspnet:9\.0&to=mcr\.azure\.cn\//);
  });

  test("moves nothing when the comparison arrives", async ({ page }) => {
    await page.goto("/dotnet/sdk?regions=compared");
    await expect(tagListPage(page).row("latest")).toContainText("China serves");
    await page.waitForLoadState("networkidle");
    await expectNoLayoutShift(page);
  });

  test("is filtered by outcome, completed by resolving all, and kept in the address", async ({ page, newVisitor }) => {
    const tags = await registry().tags("mssql/server");
    const of = await digestsOf("mssql/server", tags);
    await page.goto("/mssql/server?regions=compared");
    const list = tagListPage(page);
    const { facet } = comparedList(page);
    await expect(facet).toContainText(/from \d+ compared/);
    await list.resolveAll.click();
    await expect(page.getByText(`${tags.length} resolved`)).toBeVisible({ timeout: 90_000 });
    await expect(facet).toContainText(`from ${tags.length} compared`);
    for (const [outcome, label] of [
      ["same", "same digest"],
      ["different", "another image"],
      ["missing", "missing in one"],
    ] as const) {
      await expect(facet.getByRole("button", { name: label })).toHaveText(
        new RegExp(`^${label}\\s*${of(outcome).length}$`),
      );
    }
    await facet.getByRole("button", { name: "another image" }).click();
    await expect(page).toHaveURL("/mssql/server?regions=different");
    const headings = list.rows.getByRole("rowheader");
    await expect(headings).toHaveCount(of("different").length);
    for (const tag of of("different")) await expect(list.tag(tag)).toBeVisible();
    const visitor = await newVisitor();
    await visitor.goto("/mssql/server?regions=different");
    await expect(comparedList(visitor).facet.getByRole("button", { name: "another image" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await list.filter.fill("of-no-release");
    await list.clear.click();
    await expect(page).toHaveURL("/mssql/server?regions=compared");
  });

  test("stays whole when the other region hangs, and says so", async ({ page, sample }) => {
    await sample.setFaults([{ region: "china", endpoint: "manifests", repository: "dotnet/runtime", kind: "hang" }]);
    await page.goto(`/dotnet/runtime?regions=compared&q=${encodeURIComponent(LINES)}`);
    const list = tagListPage(page);
    await expect(list.cell("9.0", "digest")).toHaveText(/^[0-9a-f]{12}$/);
    await expect(list.row("9.0")).toContainText("Could not check China: it did not answer in time.");
    const { compared, checkAgain } = comparedList(page);
    await expect(compared).toContainText("Could not check China: it did not answer in time.");
    await sample.clearFaults();
    await checkAgain.click();
    await expect(list.row("9.0")).toContainText("China serves");
  });
});
