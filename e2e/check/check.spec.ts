// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { checkPage, dropFiles } from "../pages/check-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const OLD_PIN = `sha256:${"a1".repeat(32)}`;
const utf8 = (text: string) => new TextEncoder().encode(text);

test.describe("a Dockerfile", () => {
  test("shows each name with its line: existing, ended, missing, unofficial, from the build", async ({ page }) => {
    await page.goto("/check");
    const { text, line, names, summary, asked } = checkPage(page);
    await text.fill(
      [
        "ARG TAG",
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build",
        "FROM mcr.microsoft.com/dotnet/aspnet:8.0.0",
        "FROM mcr.microsoft.com/dotnet/aspnet:of-no-release",
        "FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy",
        "FROM mirror.test/mcr.microsoft.com/azure-cli:2.50.0",
        "FROM mcr.microsoft.com/dotnet/aspnet:$TAG",
        "FROM nginx:1",
        "FROM build",
        `FROM mcr.microsoft.com/azure-cli:2.50.0@${OLD_PIN}`,
      ].join("\n"),
    );
    await expect(names).toHaveCount(7);
    await expect(summary).toContainText(
      "Dockerfile, 10 lines: 6 names of Microsoft Artifact Registry, 1 unresolved, 1 of another registry",
    );
    await expect(asked).toBeVisible();
    await expect(line(2)).toContainText("exists");
    await expect(line(3)).toContainText(/ended \d+ \w+ \d{4}\. Move to dotnet\/aspnet:\d+\.0\.\d+/);
    await expect(line(4)).toContainText("no such tag");
    await expect(line(5)).toContainText("missing in China");
    await expect(line(6)).toContainText("unofficial host: mirror.test");
    await expect(line(6)).toContainText("mcr.microsoft.com/azure-cli:2.50.0");
    await expect(line(7)).toContainText("$TAG has no value in this file.");
    await expect(line(10)).toContainText("no such digest");
    await expect(line(2).getByRole("link")).toHaveAttribute("href", "/dotnet/sdk:10.0");
  });

  test("shows what has moved since it was pinned, and updates it on request", async ({ page }) => {
    const [before, now] = await Promise.all([
      registry().digest("dotnet/aspnet", "9.0.0"),
      registry().digest("dotnet/aspnet", "9.0"),
    ]);
    await page.goto("/check");
    const { text, line, changes, newest, card } = checkPage(page);
    await text.fill(`FROM mcr.microsoft.com/dotnet/aspnet:9.0@${before}`);
    await expect(line(1)).toContainText(`moved since it was pinned: the tag now points to ${now}`);
    await expect(card).toContainText("No line changes.");
    await newest.check();
    await expect(changes).toHaveCount(1);
    await expect(changes).toContainText(`FROM mcr.microsoft.com/dotnet/aspnet:9.0@${now}`);
  });

  test("checks all names for one platform, except names with their own", async ({ page }) => {
    await page.goto("/check");
    const { text, line, platform, asked } = checkPage(page);
    await text.fill(
      "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nFROM --platform=windows/amd64 mcr.microsoft.com/dotnet/sdk:10.0-noble",
    );
    await expect(asked).toBeVisible();
    await expect(line(1)).not.toContainText(", only ");
    await expect(line(2)).toContainText("no windows/amd64, only linux/");
    await platform.selectOption("linux/amd64");
    await expect(line(1)).toContainText("no linux/amd64, only windows/amd64");
    await expect(page).toHaveURL("/check?platform=linux/amd64");
  });
});

test.describe("other kinds", () => {
  const digest = () => registry().digest("dotnet/aspnet", "10.0");
  for (const [kind, name, source, expected] of [
    [
      "Compose file",
      "compose.yaml",
      "services:\n  web: # the site\n    image: ${I:-mcr.microsoft.com/dotnet/aspnet:10.0}\n",
      (pin: string) => `\${I:-mcr.microsoft.com/dotnet/aspnet:10.0@${pin}}`,
    ],
    [
      "Kubernetes manifests",
      "pod.yaml",
      "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: 'mcr.microsoft.com/dotnet/aspnet:10.0'}]}\n",
      (pin: string) => `mcr.microsoft.com/dotnet/aspnet:10.0@${pin}'`,
    ],
    [
      "Helm values or other YAML",
      "values.yaml",
      'image:\n  repository: mcr.microsoft.com/dotnet/aspnet\n  tag: "10.0"\n  digest: ""\n',
      (pin: string) => `digest: "${pin}"`,
    ],
    [
      "Bicep file",
      "main.bicep",
      "var image = 'mcr.microsoft.com/dotnet/aspnet:10.0' // keep\n",
      (pin: string) => `'mcr.microsoft.com/dotnet/aspnet:10.0@${pin}' // keep`,
    ],
    [
      "devcontainer.json or other JSON",
      "devcontainer.json",
      '{\n  // keep\n  "image": "mcr.microsoft.com/dotnet/aspnet:10.0",\n}\n',
      (pin: string) => `"mcr.microsoft.com/dotnet/aspnet:10.0@${pin}",`,
    ],
  ] as const) {
    test(`are read: ${kind}`, async ({ page }) => {
      await page.goto("/check");
      const { summary, changes } = checkPage(page);
      await dropFiles(page, [{ name, bytes: utf8(source) }]);
      await expect(summary).toContainText(`${kind}, `);
      await expect(summary).toContainText("1 name of Microsoft Artifact Registry");
      await expect(changes).toContainText(expected(await digest()));
    });
  }

  test("can be chosen if a file looks like another kind", async ({ page }) => {
    await page.goto("/check");
    const { text, kind, summary } = checkPage(page);
    await text.fill("x: mcr.microsoft.com/dotnet/aspnet:10.0");
    await expect(summary).toContainText("Helm values or other YAML");
    await kind.selectOption("Other text");
    await expect(summary).toContainText("Other text, 1 line: 1 name");
  });
});
