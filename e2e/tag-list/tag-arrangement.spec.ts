import { registry } from "../pages/registry";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

const TAGS = 10_244;

test.describe("filtering tags", () => {
  test("by facets, which count at once from names and say so", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    const version = list.facet("Version");
    await expect(version).toContainText("from names");
    const nine = version.getByRole("button", { name: /^9\.0 / });
    const count = Number((await nine.textContent())?.replace("9.0", "").replace(",", ""));
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await nine.click();
    await expect(list.count(count, TAGS)).toBeVisible();
    await expect(page).toHaveURL(/q=ver:9\.0/);
    await expect(nine).toHaveAttribute("aria-pressed", "true");
    expect(urls.filter((url) => !/\/images\/|\/icon\.svg/.test(url))).toEqual([]);
    await list
      .facet("OS")
      .getByRole("button", { name: /^noble / })
      .click();
    await expect(list.filter).toHaveValue("ver:9.0 os:noble");
    for (const link of await list.links.all()) await expect(link).toHaveAccessibleName(/^9.*noble/);
    await page.goBack();
    await expect(list.filter).toHaveValue("ver:9.0");
    await expect(list.count(count, TAGS)).toBeVisible();
    await page.goBack();
    await expect(list.count(TAGS, TAGS)).toBeVisible();
  });

  test("by operators, which the field explains, and which say what is unknown", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await list.filter.fill("os:windows ver:>=9 -preview");
    await expect(list.links.first()).toHaveAccessibleName(/nanoserver|windowsservercore/);
    for (const link of await list.links.all()) await expect(link).toHaveAccessibleName(/nanoserver|windowsservercore/);
    await page.getByRole("button", { name: "Filter help" }).click();
    await expect(page.getByText("distribution, or windows or linux")).toBeVisible();
    await page.keyboard.press("Escape");
    await list.filter.fill("colour:red");
    await expect(page.getByText("“colour:” is unknown")).toBeVisible();
    await list.filter.fill("ver:abc");
    await expect(page.getByText("“ver:abc”: ver does not accept this value.")).toBeVisible();
  });

  test("by platform, from the manifests read so far", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=10.0.11-noble variant:plain");
    const list = tagListPage(page);
    const platforms = list.facet("Platform");
    await expect(platforms).toContainText(/from \d+ manifests/);
    await platforms.getByRole("button", { name: /^linux\/arm64\/v8/ }).click();
    await expect(page).toHaveURL(/platform=linux\/arm64\/v8/);
    await expect(list.tag("10.0.11-noble-amd64")).toHaveCount(0);
    await expect(list.tag("10.0.11-noble")).toBeVisible();
  });

  test("by a link that opens the same list for somebody else", async ({ page, newVisitor }) => {
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await list.filter.fill("ver:10.0 os:noble");
    // Typed text goes into the address after a pause or when something else is pressed; the next line presses nothing.
    await expect(page).toHaveURL(/[?&]q=/);
    await list.sort.selectOption("Name");
    await expect(list.links.first()).toHaveAccessibleName("10.0-noble");
    const names = await list.links.allTextContents();
    expect(names).toEqual(names.toSorted());
    await expect(page).toHaveURL(/[?&]sort=name/);
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    const theirs = tagListPage(visitor);
    await expect(theirs.sort).toHaveValue("name");
    await expect(theirs.links.first()).toHaveAccessibleName(names[0] ?? "");
    expect((await theirs.links.allTextContents()).slice(0, 10)).toEqual(names.slice(0, 10));
  });
});

test("what was typed stays in the address when the router writes its own", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  const list = tagListPage(page);
  await list.filter.fill("ver:10.0 os:noble");
  await expect(page).toHaveURL(/[?&]q=/);
  // As where a change was under way while the typing came to rest: the router knows nothing of what was typed.
  await page.evaluate(() => history.replaceState(history.state, "", location.pathname));
  await list.sort.selectOption("Name");
  await expect(page).toHaveURL(/[?&]sort=name/);
  await expect(page).toHaveURL(/[?&]q=ver:10\.0/);
  await expect(list.filter).toHaveValue("ver:10.0 os:noble");
});

test.describe("arranging tags", () => {
  test("groups them by version, and by digest", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=ver:10.0 os:noble variant:plain arch:every&group=line");
    const list = tagListPage(page);
    await expect(list.tags.getByRole("rowheader", { name: /^10\.0\.11 / })).toBeVisible();
    await list.group.selectOption("By digest");
    const digest = (await registry().digest("dotnet/aspnet", "10.0.11-noble")).slice(7, 19);
    await expect(list.tags.getByRole("rowheader", { name: new RegExp(`^${digest}`) })).toBeVisible();
  });

  for (const width of [1280, 800, 390]) {
    test(`leaves the columns as wide as they are without groups, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const list = tagListPage(page);
      const widthOfTags = () =>
        list.tags.getByRole("columnheader", { name: "Tag" }).evaluate((cell) => cell.clientWidth);
      await page.goto("/dotnet/aspnet?q=ver:10.0 os:noble variant:plain arch:every");
      const plain = await widthOfTags();
      await page.goto("/dotnet/aspnet?q=ver:10.0 os:noble variant:plain arch:every&group=line");
      await expect(list.tags.getByRole("rowheader", { name: /^10\.0\.11 / })).toBeVisible();
      expect(await widthOfTags()).toBe(plain);
    });
  }

  test("sorts by known sizes, unknown ones last", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=10.0.11 arch:every -windowsservercore");
    const list = tagListPage(page);
    await expect(list.rows.nth(8).getByRole("cell").nth(5)).toHaveText(/^[0-9a-f]{12}$/);
    await list.sort.selectOption("Largest");
    await expect(page).toHaveURL(/sort=size/);
    const sizes = async () =>
      (await page.locator("tbody tr td:nth-child(4)").allTextContents()).flatMap((text) => bytesOf(text) ?? []);
    await expect.poll(async () => (await sizes()).length).toBeGreaterThan(3);
    await expect.poll(async () => isFalling(await sizes())).toBe(true);
  });

  test("shows a matrix of versions and systems whose cells open tags", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=ver:>=9 os:noble");
    const list = tagListPage(page);
    await list.layout.getByRole("radio", { name: "Matrix" }).check();
    await expect(list.matrix).toBeVisible();
    await expect(list.matrix.getByRole("columnheader", { name: "10.0", exact: true })).toBeVisible();
    await list.matrix.getByRole("link", { name: "arm64" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("arm64v8");
    await page.goBack();
    await expect(list.matrix).toBeVisible();
  });
});

test.describe("keyboard in the tag list", () => {
  test("moves from row to row, to the last and back", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const list = tagListPage(page);
    await page.waitForLoadState("networkidle");
    await list.links.first().focus();
    await page.keyboard.press("ArrowDown");
    await expect(list.links.nth(1)).toBeFocused();
    await page.keyboard.press("End");
    await expect(list.tags.locator(`tr[aria-rowindex="${TAGS + 1}"]`).getByRole("link")).toBeFocused();
    await page.keyboard.press("PageUp");
    await expect(list.tags.locator(`tr[aria-rowindex="${TAGS + 1 - 20}"]`).getByRole("link")).toBeFocused();
    await page.keyboard.press("Home");
    await expect(list.tag("latest")).toBeFocused();
  });
});

/** Returns the larger size of a range as pages write it, in bytes. */
function bytesOf(text: string): number | undefined {
  const [, number, unit = ""] = /([\d.]+) (kB|MB|GB)$/.exec(text) ?? [];
  return number ? Number(number) * ({ kB: 1e3, MB: 1e6, GB: 1e9 }[unit] ?? 1) : undefined;
}

function isFalling(figures: readonly number[]): boolean {
  return figures.every((figure, index) => index === 0 || figure <= (figures[index - 1] ?? 0));
}
