import type { Page } from "@playwright/test";
import { expectCopied } from "../pages/clipboard";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

const FEEDS = "/feeds/global/dotnet/aspnet";

/** Returns the address of a page's feed of one type, as readers of feeds find it. */
function alternate(page: Page, type: string) {
  return page.locator(`head link[rel="alternate"][type="application/${type}"]`);
}

/** Returns the whole address of a path on the page's own site. */
function here(page: Page, path: string): string {
  return new URL(path, page.url()).href;
}

test.describe("the feed of a repository", () => {
  test("is found from its page, with the page's filter, and served", async ({ page }) => {
    await page.goto("/dotnet/aspnet?q=os:alpine");
    await expect(alternate(page, "atom+xml")).toHaveAttribute("href", here(page, `${FEEDS}.atom?tags=os:alpine`));
    await expect(alternate(page, "feed+json")).toHaveAttribute("href", here(page, `${FEEDS}.json?tags=os:alpine`));
    await expect(alternate(page, "atom+xml")).toHaveAttribute(
      "title",
      "dotnet/aspnet, tags os:alpine: what changed (Atom)",
    );
    const feed = await page.request.get(`${FEEDS}.atom?tags=os:alpine`);
    expect([feed.status(), feed.headers()["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    // A reader that shows it as a page runs nothing of it.
    expect(feed.headers()["content-security-policy"]).toMatch(/^default-src 'none';/);
    const self = new URL(`${FEEDS}.atom?tags=os:alpine`, page.url()).href;
    expect(await feed.text()).toContain(`<link rel="self" type="application/atom+xml" href="${self}"/>`);
    const known = { "If-None-Match": feed.headers().etag ?? "" };
    expect((await page.request.get(`${FEEDS}.atom?tags=os:alpine`, { headers: known })).status()).toBe(304);
  });

  test("has a button that copies its address, with the filter that was typed", async ({ page }) => {
    await page.goto("/dotnet/aspnet?region=china");
    const address = (query: string) => new URL(`/feeds/china/dotnet/aspnet.atom${query}`, page.url()).href;
    const button = page.getByRole("button", { name: "Copy feed address" });
    await button.click();
    await expectCopied(page, address(""));
    await repositoryPage(page).filter.fill("noble");
    await expect(page).toHaveURL(/q=noble/);
    await button.click();
    await expectCopied(page, address("?tags=%22noble%22"));
  });

  test("is refused in the API's form if its address is wrong", async ({ page }) => {
    for (const [path, status] of [
      ["/feeds", 404],
      ["/feeds/global", 404],
      ["/feeds/global/no/such.atom", 404],
      ["/feeds/global/%zz.atom", 400],
      [`${FEEDS}.atom?tags=system:alpine`, 400],
    ] as const) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(status);
      expect(await answer.json()).toMatchObject({ errors: [{ detail: { requestId: expect.any(String) } }] });
    }
  });
});

test("an image by tag leads to the feed of that tag, and one by digest to none", async ({ page }) => {
  await page.goto("/dotnet/aspnet:10.0");
  await expect(alternate(page, "atom+xml")).toHaveAttribute("href", here(page, `${FEEDS}.atom?tags=10.0`));
  await page.goto(`/dotnet/aspnet@${await registry().digest("dotnet/aspnet", "10.0")}`);
  await expect(alternate(page, "atom+xml")).toHaveCount(0);
});

test("the history of a tag has a button that copies the address of its feed", async ({ page }) => {
  await page.goto("/history/dotnet/aspnet:10.0?q=noble");
  await page.getByRole("button", { name: "Copy feed address" }).click();
  await expectCopied(page, new URL(`${FEEDS}.atom?tags=10.0`, page.url()).href);
});
