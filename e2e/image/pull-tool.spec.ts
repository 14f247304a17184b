import type { Locator, Page } from "@playwright/test";
import { artifactPage } from "../pages/artifact-page";
import { attachedCard } from "../pages/attached";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { wakePalette } from "../pages/palette";
import { press } from "../pages/press";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const toolChoice = (page: Page): Locator => imagePage(page).pull.getByRole("combobox", { name: "Tool" });

/** Expects the address to have exactly this besides the image's name. */
async function expectQuery(page: Page, query: Record<string, string>): Promise<void> {
  await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual(query);
}

const REGIONS = [
  { region: "global", query: "", host: "mcr.microsoft.com" },
  { region: "china", query: "?region=china", host: "mcr.azure.cn" },
] as const;

for (const { region, query, host } of REGIONS) {
  test(`each tool's own text is copied, by tag, by both and by digest, for ${region}`, async ({ page }) => {
    test.slow();
    const digest = await registry(region).digest("dotnet/aspnet", "10.0");
    await page.goto(`/dotnet/aspnet:10.0${query}`);
    const { by, command, copy, platformChoice } = imagePage(page);
    await expect(by("digest")).toBeEnabled();
    await platformChoice.selectOption("linux/arm/v7");
    const name = `${host}/dotnet/aspnet`;
    const both = (write: (name: string) => string) => ({
      tag: write(`${name}:10.0`),
      "tag + digest": write(`${name}:10.0@${digest}`),
      digest: write(`${name}@${digest}`),
    });
    /** For tools that refuse a name with both. */
    const either = (write: (name: string) => string) => ({ ...both(write), "tag + digest": undefined });
    const texts = {
      podman: both((each) => `podman pull --platform linux/arm/v7 ${each}`),
      nerdctl: both((each) => `nerdctl pull --platform linux/arm/v7 ${each}`),
      crictl: both((each) => `crictl pull ${each}`),
      ctr: both((each) => `ctr images pull --platform linux/arm/v7 ${each}`),
      skopeo: either(
        (each) =>
          `skopeo --override-os linux --override-arch arm --override-variant v7 copy docker://${each} docker://REGISTRY_HOST/dotnet/aspnet:10.0`,
      ),
      dockerfile: both((each) => `FROM --platform=linux/arm/v7 ${each}`),
      kubernetes: both((each) => `containers:\n  - name: app\n    image: ${each}`),
      compose: both((each) => `services:\n  app:\n    image: ${each}\n    platform: linux/arm/v7`),
      "az-acr-import": either(
        (each) => `az acr import --name REGISTRY_NAME --source ${each} --image dotnet/aspnet:10.0`,
      ),
      oras: both((each) => `oras copy --platform linux/arm/v7 --to-oci-layout ${each} aspnet:10.0`),
    };
    for (const [tool, ways] of Object.entries(texts)) {
      await toolChoice(page).selectOption(tool);
      for (const way of ["tag", "tag + digest", "digest"] as const) {
        const text = ways[way];
        if (text === undefined) {
          await expect(by(way)).toBeDisabled();
          continue;
        }
        await by(way).check();
        await expect(command).toHaveText(text);
      }
      await press(copy);
      await expectCopied(page, ways.digest);
    }
  });
}

test("tool and way are in the address, unless they are the default", async ({ page, newVisitor }) => {
  await page.goto("/dotnet/aspnet:10.0");
  const { by, command } = imagePage(page);
  await toolChoice(page).selectOption("podman");
  await expectQuery(page, { tool: "podman" });
  await by("digest").check();
  await expectQuery(page, { tool: "podman", by: "digest" });
  const visitor = await newVisitor();
  await visitor.goto(page.url());
  await expect(imagePage(visitor).command).toHaveText((await command.textContent()) ?? "");
  await expect(toolChoice(visitor)).toHaveValue("podman");
  await expect(imagePage(visitor).by("digest")).toBeChecked();
  await toolChoice(page).selectOption("docker");
  await by("tag").check();
  await expect(command).toHaveText("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
  await expect(page).toHaveURL("/dotnet/aspnet:10.0");
});

test.describe("the address's pull choice stays", () => {
  test("when an attachment is opened, and when the address becomes a permalink", async ({ page, newVisitor }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    const own = { tool: "podman", by: "digest", platform: "linux/arm64/v8" };
    const text = `podman pull --platform linux/arm64/v8 mcr.microsoft.com/dotnet/aspnet@${digest}`;
    await page.goto(`/dotnet/aspnet:10.0?${new URLSearchParams(own)}`);
    await attachedCard(page).open("To the image index", "Signature").click();
    await expect(attachedCard(page).signature).toBeVisible();
    const attached = new URL(page.url()).searchParams.get("attached") ?? "";
    expect(attached).toMatch(/^sha256:/);
    await expectQuery(page, { ...own, attached });
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(imagePage(visitor).command).toHaveText(text);
    await expect(attachedCard(visitor).signature).toBeVisible();
    // Keys and copying work after hydration.
    await wakePalette(visitor);
    await visitor.keyboard.press("y");
    await expect(visitor).toHaveURL(new RegExp(`/dotnet/aspnet@${digest}\\?`));
    await expectQuery(visitor, { ...own, attached, tag: "10.0" });
    await expect(imagePage(visitor).command).toHaveText(text);
    await expect(attachedCard(visitor).signature).toBeVisible();
  });

  test("when a chart's files are opened, beside an attachment", async ({ page, newVisitor }) => {
    // No chart of the sample has a signature. The opened manifest is reported as not attached, which suffices here.
    const attached = await registry("china").digest("helm/keda", "1.16.0");
    const own = { region: "china", tool: "helm-install", by: "digest", attached };
    await page.goto(`/helm/keda:1.16.0?${new URLSearchParams(own)}`);
    await expect(page.getByText("is not attached to this image")).toBeVisible();
    const command = (await imagePage(page).command.textContent()) ?? "";
    expect(command).toContain("helm install");
    await artifactPage(page).file("values.yaml").click();
    await expect(artifactPage(page).text("values.yaml")).toBeVisible();
    await expectQuery(page, { ...own, file: "values.yaml" });
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(imagePage(visitor).command).toHaveText(command);
    await expect(artifactPage(visitor).text("values.yaml")).toBeVisible();
  });

  test("when a pasted image name is opened", async ({ page }) => {
    await page.goto("/mcr.azure.cn/dotnet/aspnet:10.0?tool=podman");
    await expect(imagePage(page).command).toHaveText("podman pull mcr.azure.cn/dotnet/aspnet:10.0");
    await expectQuery(page, { region: "china", tool: "podman" });
  });
});

test.describe("the choice of tool and way", () => {
  test("is remembered on the device, and then written into the address", async ({ page, newVisitor }) => {
    const digest = await registry().digest("sample/one-tag", "1.0");
    await page.goto("/dotnet/aspnet:10.0");
    await toolChoice(page).selectOption("podman");
    await imagePage(page).by("digest").check();
    await expectQuery(page, { tool: "podman", by: "digest" });
    await page.goto("/sample/one-tag:1.0");
    const text = `podman pull mcr.microsoft.com/sample/one-tag@${digest}`;
    await expect(imagePage(page).command).toHaveText(text);
    await expect(toolChoice(page)).toHaveValue("podman");
    await expectQuery(page, { tool: "podman", by: "digest" });
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(imagePage(visitor).command).toHaveText(text);
    await visitor.goto("/sample/one-tag:1.0");
    await expect(imagePage(visitor).command).toHaveText("docker pull mcr.microsoft.com/sample/one-tag:1.0");
    await expect(visitor).toHaveURL("/sample/one-tag:1.0");
  });

  test("is overruled by the address, which is not remembered", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await toolChoice(page).selectOption("podman");
    await expectQuery(page, { tool: "podman" });
    await page.goto("/sample/one-tag:1.0?tool=nerdctl");
    await expect(imagePage(page).command).toHaveText("nerdctl pull mcr.microsoft.com/sample/one-tag:1.0");
    await page.goto("/sample/one-tag:1.0");
    await expect(imagePage(page).command).toHaveText("podman pull mcr.microsoft.com/sample/one-tag:1.0");
  });

  test("is forgotten when the default is chosen again", async ({ page }) => {
    await page.goto("/sample/one-tag:1.0");
    await toolChoice(page).selectOption("podman");
    await expectQuery(page, { tool: "podman" });
    await toolChoice(page).selectOption("docker");
    await expectQuery(page, {});
    await page.reload();
    await expect(imagePage(page).command).toHaveText("docker pull mcr.microsoft.com/sample/one-tag:1.0");
    await expect(page).toHaveURL("/sample/one-tag:1.0");
  });

  test("moves nothing when it applies", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await toolChoice(page).selectOption("compose");
    await imagePage(page).by("digest").check();
    await expectQuery(page, { tool: "compose", by: "digest" });
    await page.goto("/sample/one-tag:1.0");
    await expect(imagePage(page).command).toContainText("image: mcr.microsoft.com/sample/one-tag@sha256:");
    await page.waitForLoadState("networkidle");
    await expectNoLayoutShift(page);
  });

  test("moves nothing when the address's digest arrives late", async ({ page, sample }) => {
    const image = { repository: "azure-cli", reference: "2.58.0" };
    const digest = await registry().digest(image.repository, image.reference);
    await sample.setFaults([{ kind: "hang", region: "global", endpoint: "manifests", ...image, times: 1 }]);
    await page.goto("/azure-cli:2.58.0?tool=nerdctl&by=digest", { waitUntil: "commit" });
    await expect(imagePage(page).command).toHaveText("nerdctl pull mcr.microsoft.com/azure-cli:2.58.0");
    await expect(imagePage(page).command).toHaveText(`nerdctl pull mcr.microsoft.com/azure-cli@${digest}`);
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await expectNoLayoutShift(page);
  });

  test("of a tool for images does not affect other artifacts", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await toolChoice(page).selectOption("podman");
    await expectQuery(page, { tool: "podman" });
    const tag = (await registry().tags("helm/keda")).at(-1) ?? "";
    const chart = "oci://mcr.microsoft.com/helm/keda";
    await page.goto(`/helm/keda:${tag}`);
    await expect(imagePage(page).command).toHaveText(`helm pull ${chart} --version ${tag}`);
    await toolChoice(page).selectOption("helm-install");
    await expect(imagePage(page).command).toHaveText(`helm install RELEASE_NAME ${chart} --version ${tag}`);
    await page.goto(`/helm/keda:${tag}?tool=docker`);
    await expect(imagePage(page).command).toHaveText(`helm install RELEASE_NAME ${chart} --version ${tag}`);
    await page.goto("/sample/one-tag:1.0");
    await expect(imagePage(page).command).toHaveText("podman pull mcr.microsoft.com/sample/one-tag:1.0");
  });
});

test("a Bicep module has its short reference only in the global region", async ({ page }) => {
  const repository = "bicep/avm/res/network/virtual-network";
  const tag = (await registry("china").tags(repository)).at(-1) ?? "";
  await page.goto(`/${repository}:${tag}?tool=bicep-public`);
  const { command, copy } = imagePage(page);
  await expect(command).toHaveText(`br/public:avm/res/network/virtual-network:${tag}`);
  await wakePalette(page);
  await press(copy);
  await expectCopied(page, `br/public:avm/res/network/virtual-network:${tag}`);
  await regionSwitch(page).china.check();
  await expect(command).toHaveText(`br:mcr.azure.cn/${repository}:${tag}`);
});

test("a chart is not shown with docker before the registry has said that it is a chart", async ({ page, sample }) => {
  const tag = (await registry().tags("helm/dapr")).at(-1) ?? "";
  await sample.setFaults([
    { kind: "hang", region: "global", endpoint: "manifests", repository: "helm/dapr", reference: tag, times: 1 },
  ]);
  await page.goto(`/helm/dapr:${tag}`, { waitUntil: "commit" });
  await expect(imagePage(page).command).toHaveText(`helm pull oci://mcr.microsoft.com/helm/dapr --version ${tag}`);
  await expect(page.getByRole("main")).not.toContainText("docker pull");
});
