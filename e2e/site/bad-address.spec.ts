import { expect, test } from "../support/test";

const HEX = "a".repeat(64);
/** An address, and the part of it that the page must name. */
const BAD = [
  ["/?region=mars", "mars"],
  ["/dotnet/aspnet?region=GLOBAL", "GLOBAL"],
  ["/dotnet/aspnet:10.0?platform=amd64", "amd64"],
  ["/Dotnet/AspNet", "Dotnet/AspNet"],
  ["/dotnet/-aspnet", "dotnet/-aspnet"],
  ["/dotnet/asp..net", "dotnet/asp..net"],
  ["/dotnet/asp%20net", "dotnet/asp net"],
  ["/dotnet/%252e%252e/aspnet", "dotnet/%2e%2e/aspnet"],
  [`/dotnet/${"a".repeat(10_000)}`, "a".repeat(100)],
  [`/dotnet/aspnet:${"t".repeat(129)}`, "t".repeat(129)],
  ["/dotnet/aspnet:-latest", "-latest"],
  ["/dotnet/aspnet:", "“”"],
  ["/dotnet/aspnet:a%2Fb", "a/b"],
  ["/dotnet/aspnet@sha256:12", "sha256:12"],
  [`/dotnet/aspnet@sha256:${HEX}0`, `sha256:${HEX}0`],
  [`/dotnet/aspnet@sha256:${HEX.toUpperCase()}`, `sha256:${HEX.toUpperCase()}`],
  [`/dotnet/aspnet@md5:${"a".repeat(32)}`, "md5:"],
] as const;
/** Invalid UTF-8. */
const UNDECODABLE = ["/dotnet/%ff", "/%E0%A4%A", "/dotnet/aspnet:%c0%af"];

test.describe("an invalid address", () => {
  test.use({ allowedConsole: [/console error: .*404/] });

  test("is reported with its wrong part, without a request to the registry", async ({ page, sample }) => {
    test.slow();
    for (const [path, part] of BAD) {
      await test.step(path.slice(0, 60), async () => {
        await sample.clearRequests();
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        const main = page.getByRole("main");
        await expect(main).toContainText(part);
        await expect(main.getByRole("heading", { level: 1 })).toHaveText("This is not an image address");
        await expect(main.getByRole("link", { name: "To the catalog" })).toBeVisible();
        await expect(main.getByRole("alert")).toHaveCount(0);
        expect(await sample.requests()).toEqual([]);
      });
    }
  });

  test("is refused by the server itself", async ({ request, sample }) => {
    for (const [path, part] of BAD) {
      const response = await request.get(path);
      expect(response.status(), path.slice(0, 80)).toBe(404);
      const html = (await response.text()).replaceAll(/<script.*?<\/script>/gs, "");
      expect(html, path.slice(0, 80)).toContain("This is not an image address");
      expect(html).toContain(part);
    }
    expect(await sample.requests()).toEqual([]);
  });

  for (const path of UNDECODABLE) {
    test(`is refused although it cannot be decoded: ${path}`, async ({ page, sample }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not an image address");
      expect(await sample.requests()).toEqual([]);
    });
  }

  test("in capitals offers the intended name", async ({ page }) => {
    await page.goto("/DotNet/AspNet");
    await page.getByRole("link", { name: "Did you mean dotnet/aspnet?" }).click();
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/aspnet");
  });

  test("has a matching title, before and after scripts", async ({ page, request }) => {
    expect(await (await request.get("/DotNet/AspNet")).text()).toContain("<title>Not found · MAR Discovery</title>");
    await page.goto("/DotNet/AspNet");
    await page.waitForLoadState("networkidle");
    await expect(page).toHaveTitle("Not found · MAR Discovery");
  });
});

test("automatic requests of browsers and crawlers do not reach the registry", async ({ request, sample }) => {
  for (const path of ["/favicon.ico", "/robots.txt", "/apple-touch-icon.png", "/.well-known/security.txt"]) {
    expect((await request.get(path)).status(), path).toBeLessThan(500);
  }
  // Requests of an earlier test may still be in flight.
  const asked = (await sample.requests()).map(({ path }) => path);
  expect(asked.filter((path) => /favicon|robots|apple-touch|well-known/.test(path))).toEqual([]);
});

test.describe("an unlisted name", () => {
  test("has its status even if the registry takes a second to answer", async ({ request, sample }) => {
    // From here on the catalog is in memory.
    expect((await request.get("/")).status()).toBe(200);
    for (const path of ["/of/no-one-slowly", "/of/no-one-slowly:latest"]) {
      const fault = { kind: "throttle-retry-after", retryAfter: 1, times: 1, repository: "of/no-one-slowly" } as const;
      await sample.setFaults([fault]);
      expect((await request.get(path)).status(), path).toBe(404);
    }
    expect(await sample.requests()).not.toEqual([]);
  });
});
