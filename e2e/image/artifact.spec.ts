import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const ARTIFACTS = [
  {
    kind: "Helm chart",
    repository: "helm/keda",
    command: (tag: string) => `helm pull oci://mcr.microsoft.com/helm/keda --version ${tag}`,
  },
  {
    kind: "Bicep module",
    repository: "bicep/avm/res/network/virtual-network",
    command: (tag: string) => `br:mcr.microsoft.com/bicep/avm/res/network/virtual-network:${tag}`,
  },
  {
    kind: "PowerShell module",
    repository: "psresource/az.accounts",
    command: (tag: string) => `Install-PSResource -Name az.accounts -Version ${tag} -Repository MAR`,
  },
  {
    kind: "artifact",
    repository: "sample/unknown-artifact",
    command: (tag: string) => `oras pull mcr.microsoft.com/sample/unknown-artifact:${tag}`,
  },
];

for (const { kind, repository, command } of ARTIFACTS) {
  test(`${repository}, a ${kind}, is pulled by its own tool and has no platforms`, async ({ page }) => {
    const tag = (await registry().tags(repository)).at(-1) ?? "";
    await page.goto(`/${repository}:${tag}`);
    const image = imagePage(page);
    await expect(page.getByRole("definition").filter({ hasText: kind }).first()).toBeVisible();
    await expect(image.code(await registry().digest(repository, tag))).toBeVisible();
    await expect(image.command).toHaveText(command(tag));
    await image.copy.click();
    await expectCopied(page, command(tag));
    await expect(page.getByRole("main")).not.toContainText("docker pull");
    await expect(image.platforms).toHaveCount(0);
    await expect(image.platformChoice).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Platforms" })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Contents" })).toBeVisible();
  });

  test(`${repository} ignores the address's platform in its command`, async ({ page }) => {
    const tag = (await registry().tags(repository)).at(-1) ?? "";
    await page.goto(`/${repository}:${tag}?platform=linux/amd64`);
    await expect(imagePage(page).command).toHaveText(command(tag));
  });
}
