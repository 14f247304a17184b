import { CREATED } from "@/integration/real-registry/image-layout";
import {
  DOCKER_SCHEMA_2,
  DOCKER_SCHEMA_2_TAG,
  MULTI_PLATFORM,
  MULTI_PLATFORM_TAGS,
} from "@/integration/real-registry/real-registry";
import { formatOf } from "@/lib/i18n/format";
import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { notFoundHeading } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

// One worker runs them all, as each worker starts its own real registry.
test.describe.configure({ mode: "default" });

test.describe("on a real registry", () => {
  test("the whole path: search, tags, platforms, copy, link", async ({ page, realSite, newVisitor }) => {
    const { url, registry } = realSite;
    await page.goto(`${url}/?browse=all`);
    await expect(catalogPage(page).count(2, 2)).toBeVisible();
    await catalogPage(page).search.fill("multi platfrm");
    await catalogPage(page).repository(MULTI_PLATFORM).click();
    await expect(page).toHaveURL(`${url}/${MULTI_PLATFORM}`);
    const { tag, links, heading } = repositoryPage(page);
    await expect(heading).toHaveText(MULTI_PLATFORM);
    await expect(links.first()).toHaveAccessibleName("latest");
    for (const name of MULTI_PLATFORM_TAGS) await expect(tag(name)).toBeVisible();
    await tag("1.0.0").click();
    await expect(page).toHaveURL(`${url}/${MULTI_PLATFORM}:1.0.0`);
    const image = imagePage(page);
    await expect(image.code(registry.digests.index)).toBeVisible();
    await expect(image.rows).toHaveCount(2);
    for (const architecture of ["amd64", "arm64"] as const) {
      const row = image.platform(`linux/${architecture}`);
      const digest = registry.digests[architecture];
      await expect(imagePage(page).digestLink(row)).toHaveAttribute("href", `/${MULTI_PLATFORM}@${digest}`);
      await expect(row.getByRole("time")).toHaveText(formatOf("en").day(CREATED));
    }
    await image.by("tag + digest").check();
    await image.copy.click();
    await expectCopied(page, `docker pull mcr.microsoft.com/${MULTI_PLATFORM}:1.0.0@${registry.digests.index}`);
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(imagePage(visitor).code(registry.digests.index)).toBeVisible();
    await expect(imagePage(visitor).rows).toHaveCount(2);
  });

  test("an image in Docker's schema 2, by tag and by digest", async ({ page, realSite }) => {
    const { url, registry } = realSite;
    await page.goto(`${url}/${DOCKER_SCHEMA_2}:${DOCKER_SCHEMA_2_TAG}?region=china`);
    const { code, permalink, platform, command } = imagePage(page);
    await expect(code(registry.digests.dockerSchema2)).toBeVisible();
    await expect(command).toHaveText(`docker pull mcr.azure.cn/${DOCKER_SCHEMA_2}:${DOCKER_SCHEMA_2_TAG}`);
    await expect(platform("linux/amd64").getByRole("time")).toHaveText(formatOf("en").day(CREATED));
    await permalink.click();
    const { dockerSchema2 } = registry.digests;
    await expect(page).toHaveURL(`${url}/${DOCKER_SCHEMA_2}@${dockerSchema2}?region=china&tag=${DOCKER_SCHEMA_2_TAG}`);
    await expect(platform("linux/amd64")).toBeVisible();
  });
});

test.describe("a missing name on a real registry", () => {
  test.use({ allowedConsole: [/console error: .*404/] });

  test("is not found, by tag and by repository", async ({ page, realSite }) => {
    await page.goto(`${realSite.url}/${MULTI_PLATFORM}:of-no-release`);
    await expect(notFoundHeading(page)).toContainText(`${MULTI_PLATFORM}:of-no-release`);
    const response = await page.goto(`${realSite.url}/samples/of-no-one`);
    expect(response?.status()).toBe(404);
    await expect(notFoundHeading(page)).toContainText("samples/of-no-one");
  });
});
