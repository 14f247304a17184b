import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { notFoundHeading } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { requestsFromNowOn } from "../pages/requests";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

const ASPNET_TAGS = 10_244;

test.describe("the tags of a repository", () => {
  test("are in the suggested order: latest, then the supported lines", async ({ page }) => {
    // The server's rows, then the browser's rows from the whole list: they must be equal.
    const early = await page.request.get("/dotnet/aspnet");
    const [, table = ""] = (await early.text()).split("<table");
    const served = [...table.matchAll(/href="\/dotnet\/aspnet:([^"?]+)"/g)].map(([, tag]) => tag);
    await page.goto("/dotnet/aspnet");
    const repository = repositoryPage(page);
    await expect(repository.heading).toHaveText("dotnet/aspnet");
    await expect(repository.count(ASPNET_TAGS, ASPNET_TAGS)).toBeVisible();
    await page.waitForLoadState("networkidle");
    const screen = (await repository.links.allTextContents()).slice(0, 25);
    expect(screen.slice(0, 2)).toEqual(["latest", "10.0"]);
    // The browser keeps the rows near the screen only, so maybe fewer than were served.
    expect(screen.length).toBeGreaterThan(20);
    expect(screen).toEqual([...new Set(served)].slice(0, screen.length));
    // Lines leave the screen half a year after their end: May 2027 for .NET 8 and 9.
    const lines = Date.now() < Date.parse("2027-05-01") ? ["10.0", "9.0", "8.0"] : ["10.0"];
    for (const line of lines) expect(screen).toContain(line);
    for (const tag of screen.slice(1)) expect(tag).toMatch(/^(?:10|9|8)\.0(?:-(?!preview)|$)/);
    await repository.filter.fill("noble-chiseled-amd64");
    await expect(repository.links.first()).toHaveAccessibleName("10.0-noble-chiseled-amd64");
    await repository.filter.fill("ver:7.0,11.0");
    await expect(repository.links.first()).toHaveAccessibleName("11.0-preview");
  });

  test("are newest version first on request, also in a link", async ({ page, newVisitor }) => {
    await page.goto("/dotnet/aspnet");
    const { sort } = tagListPage(page);
    await expect(sort).toHaveValue("suggested");
    await sort.selectOption("Newest version");
    await expect(page).toHaveURL("/dotnet/aspnet?sort=version");
    const repository = repositoryPage(page);
    await expect(repository.links.nth(1)).toHaveAccessibleName("11.0-preview");
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(repositoryPage(visitor).links.nth(1)).toHaveAccessibleName("11.0-preview");
    await sort.selectOption("Suggested");
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(repository.links.nth(1)).toHaveAccessibleName("10.0");
  });

  test("have the latest patch first, latest on top", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const repository = repositoryPage(page);
    await expect(repository.links.first()).toHaveAccessibleName("latest");
    await repository.filter.fill("10.0.");
    await expect(repository.tag("10.0.11")).toBeVisible();
    const releases = (await repository.links.allTextContents()).filter((tag) => /^10\.0\.\d+$/.test(tag));
    const patches = releases.map((tag) => Number(tag.split(".")[2]));
    expect(patches).toEqual(patches.toSorted((a, b) => b - a));
    expect(patches[0]).toBe(11);
  });

  test("have 10.0.11 above 10.0.2", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=10.0 noble-chiseled-extra-amd64");
    const tags = await repositoryPage(page).links.allTextContents();
    const newer = tags.indexOf("10.0.11-noble-chiseled-extra-amd64");
    const older = tags.indexOf("10.0.2-noble-chiseled-extra-amd64");
    expect(newer).toBeGreaterThanOrEqual(0);
    expect(older).toBeGreaterThan(newer);
  });

  test("filter at once by words in any order, with the filter in the address", async ({ page, newVisitor }) => {
    const tags = await registry().tags("dotnet/aspnet");
    const fitting = tags.filter((tag) => tag.includes("chiseled") && tag.includes("9.0.1"));
    // On a busy machine the network can be idle for a moment before the page's scripts request the list.
    const listed = page.waitForResponse((response) => response.url().includes("/tags/list"));
    await page.goto("/dotnet/aspnet");
    await listed;
    await page.waitForLoadState("networkidle");
    const requests = requestsFromNowOn(page);
    await repositoryPage(page).filter.pressSequentially("chiseled 9.0.1");
    await expect(repositoryPage(page).count(fitting.length, tags.length)).toBeVisible();
    for (const link of await repositoryPage(page).links.all()) await expect(link).toHaveAccessibleName(/chiseled/);
    // Visible tags' details may be requested; the list itself is there.
    expect(requests.filter((request) => !request.includes("/api/global/images/"))).toEqual([]);
    await expect(page).toHaveURL(/\?q=chiseled(?:\+|%20)9\.0\.1$/);
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(repositoryPage(visitor).filter).toHaveValue("chiseled 9.0.1");
    await expect(repositoryPage(visitor).count(fitting.length, tags.length)).toBeVisible();
  });

  test("that match nothing are reported, and the filter clears", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=qqqq");
    const repository = repositoryPage(page);
    await expect(repository.count(0, ASPNET_TAGS)).toBeVisible();
    await expect(page.getByText("No tag matches “qqqq”.")).toBeVisible();
    await repository.clear.click();
    await expect(repository.count(ASPNET_TAGS, ASPNET_TAGS)).toBeVisible();
    await expect(page).toHaveURL("/dotnet/aspnet");
  });

  test("are ten thousand, a few of them in the document, down to the last", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const repository = repositoryPage(page);
    await page.waitForLoadState("networkidle");
    await expect(repository.tags).toHaveAttribute("aria-rowcount", String(ASPNET_TAGS + 1));
    const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
    expect(await nodes()).toBeLessThan(3_000);
    await page.keyboard.press("End");
    const last = repository.rows.last();
    await expect(last).toHaveAttribute("aria-rowindex", String(ASPNET_TAGS + 1));
    await expect(last).toBeInViewport();
    await expect(repository.tag("latest")).toHaveCount(0);
    expect(await nodes()).toBeLessThan(3_000);
  });

  test("can each be copied as a pull command, and open their image", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=10.0.11-noble");
    const repository = repositoryPage(page);
    await repository.copy("10.0.11-noble").click();
    await expectCopied(page, "docker pull mcr.microsoft.com/dotnet/aspnet:10.0.11-noble");
    await regionSwitch(page).china.check();
    await repository.copy("10.0.11-noble").click();
    await expectCopied(page, "docker pull mcr.azure.cn/dotnet/aspnet:10.0.11-noble");
    await repository.tag("10.0.11-noble").click();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0.11-noble?region=china");
    await expect(imagePage(page).heading).toHaveText("dotnet/aspnet:10.0.11-noble");
  });

  for (const name of ["sample/no-tags", "sample/null-tags"]) {
    test(`are empty in ${name}, which is not a failure`, async ({ page }) => {
      await page.goto(`/${name}`);
      await expect(repositoryPage(page).heading).toHaveText(name);
      await expect(page.getByText("This repository has no tags.")).toBeVisible();
      await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
      await expect(page.getByRole("main").getByRole("button", { name: "Try again" })).toHaveCount(0);
    });
  }
});

test.describe("a repository that is listed but missing", () => {
  test.use({ allowedConsole: [/console error: .*404/] });

  test("is not found, by its name", async ({ page }) => {
    const name = "azureml-preview/lightgbm-rai";
    await page.goto(`/?q=${name}`);
    await expect(catalogPage(page).repository(name)).toBeVisible();
    // The page has begun, with its status sent, before a slow registry has answered that the name does not exist.
    await expect(async () => expect((await page.goto(`/${name}`))?.status()).toBe(404)).toPass();
    await expect(notFoundHeading(page)).toContainText(name);
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("link", { name: "azureml/lightgbm-rai", exact: true })).toBeVisible();
  });
});
