import { catalogPage } from "../pages/catalog-page";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

test.describe("a shared link", () => {
  test("opens the same view: region, platform and image", async ({ page, newVisitor }) => {
    await page.goto("/");
    await catalogPage(page).search.fill("dotnet/aspnet");
    await catalogPage(page).repository("dotnet/aspnet").click();
    await page.getByRole("link", { name: "latest", exact: true }).click();
    await expect(page).toHaveURL("/dotnet/aspnet:latest");
    await regionSwitch(page).china.check();
    await imagePage(page).choose("linux/arm64/v8").click();
    // The router writes the region's address again when its answer comes: only after the platform's does the address stay.
    await expect(page.getByRole("main").getByText(/ADD rootfs-noble-arm64/)).toBeVisible();
    await expect(page).toHaveURL(/region=china.*platform=|platform=.*region=china/);
    const visitor = await newVisitor();
    expect(await visitor.context().storageState()).toEqual({ cookies: [], origins: [] });
    await visitor.goto(page.url());
    await expect(imagePage(visitor).command).toHaveText(
      "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:latest",
    );
    await expect(regionSwitch(visitor).china).toBeChecked();
    await expect(imagePage(visitor).choose("linux/arm64/v8")).toHaveAttribute("aria-current", "true");
    await expect(imagePage(visitor).rows).toHaveText(await imagePage(page).rowTexts());
  });

  for (const query of ["", "?region=china"]) {
    test(`has a preview with the image's name${query && ", in China"}`, async ({ page }) => {
      const host = query ? "mcr.azure.cn" : "mcr.microsoft.com";
      await page.goto(`/dotnet/aspnet:10.0${query}`);
      await expect(page).toHaveTitle("dotnet/aspnet:10.0 · MAR Discovery");
      const meta = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`);
      const described = new RegExp(`dotnet/aspnet:10\\.0.*docker pull ${host}/dotnet/aspnet:10\\.0`);
      await expect(meta("description")).toHaveAttribute("content", described);
      await expect(meta("og:title")).toHaveAttribute("content", "dotnet/aspnet:10.0");
      await expect(meta("og:description")).toHaveAttribute("content", described);
      await expect(meta("og:site_name")).toHaveAttribute("content", "MAR Discovery");
      await expect(meta("og:type")).toHaveAttribute("content", "website");
    });
  }

  test("has a picture of its own, with a whole address", async ({ page, request, baseURL }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    const pictures = [
      ["/", "/og/site.png"],
      ["/check", "/og/site.png"],
      ["/dotnet/aspnet", "/og/global/dotnet/aspnet.png"],
      ["/dotnet/aspnet:10.0?region=china", "/og/china/dotnet/aspnet:10.0.png"],
      [`/dotnet/aspnet@${digest}`, `/og/global/dotnet/aspnet@${digest}.png`],
      ["/history/dotnet/aspnet:10.0", "/og/global/dotnet/aspnet:10.0.png"],
      [
        "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
        "/og/compare.png?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
      ],
    ] as const;
    for (const [path, picture] of pictures) {
      const head = (await (await request.get(path)).text()).split("</head>")[0] ?? "";
      await page.setContent(head.replace(/<(?:script|link)[^>]*>/g, ""));
      const content = (name: string) =>
        page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute("content");
      expect(await content("og:image"), path).toBe(`${baseURL}${picture}`);
      expect(await content("twitter:image"), path).toBe(`${baseURL}${picture}`);
      expect(await content("twitter:card")).toBe("summary_large_image");
      expect([await content("og:image:width"), await content("og:image:height")]).toEqual(["1200", "630"]);
      expect((await content("og:image:alt"))?.length).toBeGreaterThan(10);
      const answer = await request.get(picture);
      expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
    }
  });

  test("has its preview in the first bytes, before any script", async ({ request }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    for (const [path, name] of [
      ["/dotnet/aspnet", "dotnet/aspnet"],
      ["/dotnet/aspnet:10.0", "dotnet/aspnet:10.0"],
      [`/dotnet/aspnet@${digest}`, `dotnet/aspnet@${digest.slice(7, 19)}`],
    ] as const) {
      const head = (await (await request.get(path)).text()).split("</head>")[0] ?? "";
      expect(head).toContain(`<title>${name} · MAR Discovery</title>`);
      expect(head).toContain(`<meta property="og:title" content="${name}"/>`);
    }
  });

  test("changes its title with the page", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle("MAR Discovery");
    await catalogPage(page).search.fill("dotnet/aspnet");
    await catalogPage(page).repository("dotnet/aspnet").click();
    await expect(page).toHaveTitle("dotnet/aspnet · MAR Discovery");
  });
});

const NAME = "dotnet/aspnet:10.0";
const CHINA = "region=china";
const REDIRECTS = [
  [`/mcr.microsoft.com/${NAME}`, `/${NAME}`],
  ["/mcr.microsoft.com/dotnet/aspnet", "/dotnet/aspnet"],
  ["/mcr.microsoft.com", "/"],
  [`/mcr.azure.cn/${NAME}`, `/${NAME}?${CHINA}`],
  ["/mcr.azure.cn", `/?${CHINA}`],
  [`/mcr.azure.cn/${NAME}?platform=linux/amd64`, `/${NAME}?${CHINA}&platform=linux/amd64`],
  ["/en-us/artifact/mar/dotnet/aspnet", "/dotnet/aspnet"],
  ["/en-us/artifact/mar/dotnet/aspnet/about", "/dotnet/aspnet"],
  ["/en-us/artifact/mar/dotnet/aspnet/tags", "/dotnet/aspnet"],
  ["/zh-cn/product/dotnet/aspnet/about", "/zh-cn/dotnet/aspnet"],
  ["/product/dotnet/aspnet", "/dotnet/aspnet"],
  ["/product/dotnet/aspnet/tags", "/dotnet/aspnet"],
  ["/en-us/catalog?search=aspnet", "/?q=aspnet"],
] as const;

test.describe("a pasted address", () => {
  test("opens the page of what it names", async ({ request, baseURL }) => {
    for (const [from, to] of REDIRECTS) {
      const response = await request.get(from, { maxRedirects: 0 });
      expect([307, 308], from).toContain(response.status());
      expect(new URL(response.headers().location ?? "", baseURL).href, from).toBe(`${baseURL}${to}`);
    }
  });

  test("of China opens there", async ({ page }) => {
    await page.goto(`/mcr.azure.cn/${NAME}`);
    await expect(page).toHaveURL(`/${NAME}?${CHINA}`);
    await expect(imagePage(page).command).toHaveText(`docker pull mcr.azure.cn/${NAME}`);
  });

  test("of the official portal opens the repository", async ({ page }) => {
    await page.goto("/en-us/artifact/mar/dotnet/aspnet/tags");
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/aspnet");
  });

  test("with a digest stays whole", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto(`/mcr.microsoft.com/dotnet/aspnet:10.0@${digest}`);
    await expect(page).toHaveURL(`/dotnet/aspnet:10.0@${digest}`);
    await expect(imagePage(page).code(digest)).toBeVisible();
  });
});
