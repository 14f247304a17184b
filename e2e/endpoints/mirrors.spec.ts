import { endpointsPage } from "../pages/endpoints-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const OTHER = `sha256:${"0".repeat(64)}`;

test.describe("the mirror check", () => {
  test("confirms a copy's digest", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    await page.goto("/endpoints");
    const { mirrorField, result } = endpointsPage(page);
    await mirrorField.fill(`docker pull harbor.example/proxy/mcr.microsoft.com/dotnet/aspnet:10.0@${digest}`);
    await mirrorField.press("Enter");
    await expect(page).toHaveURL(/\/endpoints\?mirror=docker\+pull.*#mirrors$/);
    await expect(result).toContainText("harbor.example not official");
    await expect(result).toContainText("MAR serves this digest: bytes fetched from mcr.microsoft.com hash to it.");
    await expect(result).toContainText("points to this digest in MAR");
    await result.getByRole("link", { name: "mcr.microsoft.com/dotnet/aspnet:10.0", exact: true }).click();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
  });

  test("rejects an altered copy's digest, and shows what the tag points to", async ({ page }) => {
    const digest = await registry().digest("sample/one-tag", "1.0");
    const pasted = `mirror.example/mcr.microsoft.com/sample/one-tag:1.0@${OTHER}`;
    await page.goto(`/endpoints?mirror=${encodeURIComponent(pasted)}`);
    const { result } = endpointsPage(page);
    await expect(result).toContainText("MAR does not serve this digest under this name");
    await expect(result).toContainText(`now points to another digest in MAR: ${digest}`);
    await expect(result.getByRole("link", { name: OTHER })).toHaveCount(0);
  });

  test("recognises official names, old names, and names of others", async ({ page }) => {
    const { result } = endpointsPage(page);
    for (const [pasted, said, name] of [
      ["mcr.microsoft.com/dotnet/aspnet:10.0", "This is an official name", "mcr.microsoft.com/dotnet/aspnet:10.0"],
      ["mcr.azk8s.cn/dotnet/aspnet:10.0", "This host was an Azure China proxy", "mcr.azure.cn/dotnet/aspnet:10.0"],
      ["microsoft/dotnet:2.1-sdk", "on Docker Hub from before MAR", "mcr.microsoft.com/dotnet/sdk:2.1"],
      ["mcr.microsoft.com/dotnet/core/sdk:3.1", "continues under another name", "mcr.microsoft.com/dotnet/sdk:3.1"],
      [
        "https://mcr.microsoft.com/en-us/product/dotnet/aspnet/about",
        "official name",
        "mcr.microsoft.com/dotnet/aspnet",
      ],
      ["mcr.mirror.example/dotnet/aspnet:10.0", "which proves nothing", "mcr.microsoft.com/dotnet/aspnet:10.0"],
      ["ghcr.io/someone/tool:1", "contains no MAR image", "none known"],
      ["docker pull nginx", "This is a Docker Hub image", "none known"],
    ] as const) {
      await test.step(pasted, async () => {
        await page.goto(`/endpoints?mirror=${encodeURIComponent(pasted)}`);
        await expect(result).toContainText(said);
        await expect(result).toContainText(name);
      });
    }
  });

  test("reports what is wrong with a text that names no image", async ({ page }) => {
    for (const [pasted, said] of [
      [OTHER, "A digest alone does not say where it belongs"],
      ["what is a mirror", "This is not an image name"],
      ["mcr.microsoft.com/Dotnet/aspnet:10.0", "Did you mean mcr.microsoft.com/dotnet/aspnet:10.0?"],
      ["image: {{ .Values.image }}", "is a placeholder"],
    ] as const) {
      await test.step(pasted.slice(0, 40), async () => {
        await page.goto(`/endpoints?mirror=${encodeURIComponent(pasted)}`);
        await expect(endpointsPage(page).mirrors).toContainText(said);
      });
    }
  });

  test("does not report as missing what could not be asked", async ({ page, sample }) => {
    await sample.setFaults([{ kind: "unavailable-html", endpoint: "manifests", repository: "azure-cli" }]);
    await page.goto(`/endpoints?mirror=mirror.example/mcr.microsoft.com/azure-cli:2.40.0@${OTHER}`);
    const { result } = endpointsPage(page);
    await expect(result.getByText("lookup failed: The registry is temporarily unavailable")).toHaveCount(2);
    await expect(result).not.toContainText("does not serve");
  });
});
