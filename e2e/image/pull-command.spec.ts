import { expectCopied } from "../pages/clipboard";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { press } from "../pages/press";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const REGIONS = [
  { region: "global", query: "", host: "mcr.microsoft.com" },
  { region: "china", query: "?region=china", host: "mcr.azure.cn" },
] as const;

for (const { region, query, host } of REGIONS) {
  test(`one click copies the pull command by tag and by digest, for ${region}`, async ({ page }) => {
    const digest = await registry(region).digest("dotnet/aspnet", "10.0");
    await page.goto(`/dotnet/aspnet:10.0${query}`);
    const { by, command, copy } = imagePage(page);
    const expected = {
      tag: `docker pull ${host}/dotnet/aspnet:10.0`,
      "tag + digest": `docker pull ${host}/dotnet/aspnet:10.0@${digest}`,
      digest: `docker pull ${host}/dotnet/aspnet@${digest}`,
    } as const;
    await expect(by("tag")).toBeChecked();
    for (const way of ["tag", "tag + digest", "digest"] as const) {
      await by(way).check();
      await expect(command).toHaveText(expected[way]);
      await press(copy);
      await expectCopied(page, expected[way]);
    }
  });

  test(`one click copies the pull command for a platform, for ${region}`, async ({ page }) => {
    const digest = await registry(region).digest("dotnet/aspnet", "10.0");
    await page.goto(`/dotnet/aspnet:10.0${query}`);
    const { by, copy, platformChoice } = imagePage(page);
    await platformChoice.selectOption("linux/arm/v7");
    await press(copy);
    await expectCopied(page, `docker pull --platform linux/arm/v7 ${host}/dotnet/aspnet:10.0`);
    await by("digest").check();
    await press(copy);
    await expectCopied(page, `docker pull --platform linux/arm/v7 ${host}/dotnet/aspnet@${digest}`);
    await platformChoice.selectOption("any platform");
    await press(copy);
    await expectCopied(page, `docker pull ${host}/dotnet/aspnet@${digest}`);
  });
}

test("a permalink's pull command has the digest and no tag", async ({ page }) => {
  const digest = await registry().digest("sample/one-tag", "1.0");
  await page.goto(`/sample/one-tag@${digest}`);
  const { command, copy } = imagePage(page);
  await expect(command).toHaveText(`docker pull mcr.microsoft.com/sample/one-tag@${digest}`);
  await press(copy);
  await expectCopied(page, `docker pull mcr.microsoft.com/sample/one-tag@${digest}`);
});

test("an address with tag and digest copies both", async ({ page }) => {
  const digest = await registry().digest("dotnet/aspnet", "10.0");
  await page.goto(`/dotnet/aspnet:10.0@${digest}`);
  const { by, copy } = imagePage(page);
  await by("tag + digest").check();
  await press(copy);
  await expectCopied(page, `docker pull mcr.microsoft.com/dotnet/aspnet:10.0@${digest}`);
});

test("digests are copied in full: the image's and each platform's", async ({ page }) => {
  const digest = await registry().digest("dotnet/aspnet", "10.0");
  const [first] = await registry().images("dotnet/aspnet", "10.0");
  await page.goto("/dotnet/aspnet:10.0");
  await page.getByRole("button", { name: "Copy digest", exact: true }).click();
  await expectCopied(page, digest);
  await imagePage(page).rows.first().getByRole("button", { name: "Copy digest of linux/amd64" }).click();
  await expectCopied(page, first?.digest ?? "none");
});

test("a platform that the image lacks stays in the command and can be removed", async ({ page }) => {
  await page.goto("/sample/one-tag:1.0?platform=linux/s390x");
  const { command, platformChoice } = imagePage(page);
  await expect(command).toHaveText("docker pull --platform linux/s390x mcr.microsoft.com/sample/one-tag:1.0");
  await platformChoice.selectOption("any platform");
  await expect(command).toHaveText("docker pull mcr.microsoft.com/sample/one-tag:1.0");
  await expect(page).toHaveURL("/sample/one-tag:1.0");
});

test("the switch rewrites the pull command before the other region has answered", async ({ page, sample }) => {
  await page.goto("/playwright:v1.63.0");
  await expect(imagePage(page).rows.first()).toBeVisible();
  await sample.setFaults([{ kind: "hang", region: "china", repository: "playwright" }]);
  await regionSwitch(page).china.check();
  // It times out after ten seconds.
  await expect(imagePage(page).command).toHaveText("docker pull mcr.azure.cn/playwright:v1.63.0", { timeout: 8_000 });
  await expect(failureOf(page).alert).toHaveCount(0);
});
