import { formatOf } from "@/lib/i18n/format";
import { compareLayers } from "@/lib/mar/comparison/compare-layers";
import type { Region } from "@/lib/mar/region";
import { comparePage, filterLine, tagSelection } from "../pages/compare-page";
import { expectFailure } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Returns what the registry itself has of a tag for linux/amd64. */
async function amd64(repository: string, tag: string, region: Region = "global") {
  const images = await registry(region).images(repository, tag);
  const image = images.find(({ platform }) => platform?.os === "linux" && platform.architecture === "amd64");
  if (!image) throw new Error(`${repository}:${tag} is not there for linux/amd64`);
  return image;
}

test.describe("two images", () => {
  test("are compared by their layers, to the byte", async ({ page }) => {
    const from = await amd64("dotnet/aspnet", "9.0");
    const to = await amd64("dotnet/aspnet", "10.0");
    const { kept, added, dropped, bytes } = compareLayers(from.manifest, to.manifest);
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0");
    const { heading, first, second, summary, layers, side } = comparePage(page);
    await expect(heading).toHaveText("dotnet/aspnet:9.0 compared with dotnet/aspnet:10.0");
    await expect(first).toHaveValue("dotnet/aspnet:9.0");
    await expect(second).toHaveValue("dotnet/aspnet:10.0");
    await expect(summary).toContainText(formatOf("en").bytes(bytes.download + to.manifest.config.size));
    await expect(summary).toContainText(`${kept.length} kept, ${added.length} added, ${dropped.length} dropped`);
    await expect(layers).toHaveCount(kept.length + added.length + dropped.length);
    await expect(side("First image")).toContainText(await registry().digest("dotnet/aspnet", "9.0"));
    await expect(side("First image")).toContainText(from.digest);
    await expect(side("Second image")).toContainText(to.digest);
    await expect(side("Second image")).toContainText("linux/amd64");
  });

  test("are compared by their variables and labels", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0");
    const { change } = comparePage(page);
    const version = change("Environment", /changed ASPNET_VERSION/);
    await expect(version.getByRole("cell").nth(0)).toHaveText(/^9\.0\./);
    await expect(version.getByRole("cell").nth(1)).toHaveText(/^10\.0\./);
    await expect(change("Labels", /changed image\.version/)).toBeVisible();
    await expect(change("Environment", /DOTNET_RUNNING_IN_CONTAINER/)).toHaveCount(0);
  });

  test("can be from two repositories", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:10.0&to=azure-cli:2.50.0");
    const { change, summary } = comparePage(page);
    await expect(summary).toContainText("downloads");
    await expect(
      change("Environment", /removed ASPNET_VERSION/)
        .getByRole("cell")
        .nth(1),
    ).toHaveText("not set");
  });

  test("can be from two regions", async ({ page }) => {
    const [here, there] = [await amd64("dotnet/aspnet", "9.0"), await amd64("dotnet/aspnet", "9.0", "china")];
    expect(here.digest).not.toBe(there.digest);
    const { download } = compareLayers(there.manifest, here.manifest).bytes;
    await page.goto("/compare?from=mcr.azure.cn/dotnet/aspnet:9.0&to=dotnet/aspnet:9.0");
    const { heading, side, summary } = comparePage(page);
    await expect(heading).toHaveText(
      "mcr.azure.cn/dotnet/aspnet:9.0 compared with mcr.microsoft.com/dotnet/aspnet:9.0",
    );
    await expect(side("First image")).toContainText(there.digest);
    await expect(side("Second image")).toContainText(here.digest);
    await expect(summary).toContainText(formatOf("en").bytes(download + here.manifest.config.size));
    await expect(side("First image").getByRole("link")).toHaveAttribute("href", /^\/dotnet\/aspnet:9\.0\?region=china/);
  });

  test("follow the address's region, except a name with a host", async ({ page }) => {
    await page.goto("/compare?from=mcr.microsoft.com/dotnet/aspnet:9.0&to=dotnet/aspnet:9.0");
    await expect(page.getByText("nothing differs")).toBeVisible();
    await regionSwitch(page).china.check();
    await expect(page).toHaveURL(/region=china/);
    const { side } = comparePage(page);
    await expect(side("Second image")).toContainText(await registry("china").digest("dotnet/aspnet", "9.0"));
    await expect(side("First image")).toContainText(await registry("global").digest("dotnet/aspnet", "9.0"));
  });

  test("of one digest do not differ", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto(`/compare?from=dotnet/aspnet:10.0&to=dotnet/aspnet@${digest}`);
    await expect(page.getByText("Both names have the same digest: nothing differs.")).toBeVisible();
    await expect(comparePage(page).layers).toHaveCount(0);
  });

  test("are compared for another platform, and swapped, by links", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0");
    const { platform, side, swap, first } = comparePage(page);
    await expect(platform("linux/amd64")).toHaveAttribute("aria-current", "true");
    await platform("linux/arm64").click();
    await expect(page).toHaveURL(/platform=linux\/arm64$/);
    await expect(side("First image")).toContainText("linux/arm64/v8");
    await swap.click();
    await expect(page).toHaveURL(/from=dotnet\/aspnet:10\.0&to=dotnet\/aspnet:9\.0&platform=linux\/arm64$/);
    await expect(first).toHaveValue("dotnet/aspnet:10.0");
  });

  test("have a link preview with both names", async ({ request }) => {
    const answer = await request.get("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0");
    const head = (await answer.text()).split("</head>")[0] ?? "";
    const title = "dotnet/aspnet:9.0 compared with dotnet/aspnet:10.0";
    expect(head).toContain(`<title>${title} · MAR Discovery</title>`);
    expect(head).toContain(`<meta property="og:title" content="${title}"/>`);
  });
});

test.describe("the form", () => {
  test("explains itself, and leads to the comparison", async ({ page }) => {
    await page.goto("/compare");
    await expect(page.getByText("Enter two images by tag or digest")).toBeVisible();
    const { first, second, submit, summary } = comparePage(page);
    await first.fill("dotnet/aspnet:9.0");
    await second.fill("mcr.microsoft.com/dotnet/aspnet:10.0");
    await submit.click();
    await expect(summary).toBeVisible();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      from: "dotnet/aspnet:9.0",
      to: "mcr.microsoft.com/dotnet/aspnet:10.0",
    });
  });

  test("opens from an image", async ({ page }) => {
    await page.goto("/dotnet/aspnet:9.0?region=china");
    await expect(imagePage(page).rows.first()).toBeVisible();
    await page.getByRole("link", { name: "Compare with…" }).click();
    await expect(page).toHaveURL("/compare?from=dotnet/aspnet:9.0&region=china");
    const { first, second, summary } = comparePage(page);
    await expect(first).toHaveValue("dotnet/aspnet:9.0");
    await second.fill("dotnet/aspnet:10.0");
    await second.press("Enter");
    await expect(summary).toBeVisible();
    await expect(page).toHaveURL(/region=china/);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("names and compares images", async ({ page }) => {
    await page.goto("/compare");
    const { first, second, submit, summary, platform } = comparePage(page);
    await first.fill("dotnet/aspnet:9.0");
    await second.fill("dotnet/aspnet:10.0");
    await submit.click();
    await expect(summary).toBeVisible();
    await platform("linux/arm64").click();
    await expect(page).toHaveURL(/platform=linux\/arm64$/);
    await expect(summary).toBeVisible();
  });
});

test.describe("a failed comparison", () => {
  test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

  test("shows the error beside its field", async ({ page }) => {
    const response = await page.goto("/compare?from=Dotnet/aspnet:9.0&to=dotnet/aspnet");
    expect(response?.status()).toBe(404);
    const { first, second } = comparePage(page);
    await expect(first).toHaveAccessibleDescription(/“Dotnet\/aspnet” is not a repository name/);
    await expect(second).toHaveAccessibleDescription(/“dotnet\/aspnet” is a repository: add a tag/);
    await expect(page.getByText("The registry was not asked.")).toBeVisible();
  });

  test("shows a missing image, and the other one", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:of-no-release");
    const { side } = comparePage(page);
    await expect(side("Second image")).toContainText("There is no dotnet/aspnet:of-no-release");
    await expect(side("First image")).toContainText(await registry().digest("dotnet/aspnet", "9.0"));
  });

  test("shows an image that does not match its digest", async ({ page, sample }) => {
    await sample.setFaults([
      { repository: "azure-cli", endpoint: "manifests", reference: "2.53.0", kind: "wrong-digest" },
    ]);
    await page.goto("/compare?from=azure-cli:2.53.0&to=azure-cli:2.54.0");
    await expectFailure(page, { subject: "azure-cli:2.53.0", reason: "digest-mismatch", advice: /do not pull/ });
    await expect(comparePage(page).side("Second image")).toContainText(await registry().digest("azure-cli", "2.54.0"));
  });

  test("shows an artifact that is not an image", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=helm/keda:1.16.0");
    await expect(comparePage(page).side("Second image")).toContainText("This is not a container image (Helm chart)");
  });

  test("shows a platform that one image lacks", async ({ page }) => {
    await page.goto("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0&platform=linux/s390x");
    const { side, platform, summary } = comparePage(page);
    await expect(side("First image")).toContainText("This image has no linux/s390x");
    await platform("linux/amd64").click();
    await expect(summary).toBeVisible();
  });
});

test.describe("in a list of tags", () => {
  test("chooses and compares two tags", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { choose, bar, compare } = tagSelection(page);
    await choose("latest").check();
    await expect(bar).toContainText("latest is chosen");
    // The choice stays while other tags fill the rows.
    await filterLine(page, "9.0");
    await choose("9.0").check();
    await expect(compare).toHaveText("Compare latest with 9.0");
    await repositoryPage(page).filter.fill("");
    await expect(choose("latest")).toBeChecked();
    await compare.click();
    await expect(page).toHaveURL("/compare?from=dotnet/aspnet:latest&to=dotnet/aspnet:9.0");
    await expect(comparePage(page).summary).toBeVisible();
  });

  test("replaces the first by a third, and clears the choice", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { choose, bar, compare, clear } = tagSelection(page);
    await choose("latest").check();
    for (const line of ["10.0", "9.0"]) {
      await filterLine(page, line);
      await choose(line).check();
    }
    await expect(compare).toHaveText("Compare 10.0 with 9.0");
    await clear.click();
    await expect(bar).toHaveCount(0);
    await expect(choose("9.0")).not.toBeChecked();
    await repositoryPage(page).filter.fill("");
    await expect(choose("latest")).not.toBeChecked();
  });

  test("is usable by keyboard, with visible focus", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { choose, bar } = tagSelection(page);
    await repositoryPage(page).tag("latest").focus();
    await page.keyboard.press("Tab");
    await expect(choose("latest")).toBeFocused();
    await expect(choose("latest").locator("xpath=..")).toHaveCSS("opacity", "1");
    await page.keyboard.press("Space");
    await expect(bar).toBeVisible();
  });
});
