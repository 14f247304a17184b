import { artifactPage } from "../pages/artifact-page";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const KEDA = "/helm/keda:1.16.0";
const NETWORK = "bicep/avm/res/network/virtual-network:0.24.3";

test.describe("a Helm chart", () => {
  test("shows its metadata, with its README open", async ({ page }) => {
    await page.goto(KEDA);
    const { chart, text, files, descriptor } = artifactPage(page);
    await expect(chart).toContainText("Runs keda in a cluster");
    await expect(chart).toContainText(">=1.28.0-0");
    await expect(chart.getByRole("link", { name: "https://sample.invalid/source/keda" })).toBeVisible();
    await expect(chart).toContainText("metrics ~1.8.0 oci://mcr.microsoft.com/helm · if metrics.enabled");
    await expect(text("README.md")).toContainText("# keda");
    // A Markdown link stays text.
    await expect(files.getByRole("link", { name: "what has changed" })).toHaveCount(0);
    await expect(descriptor("Layer 1")).toContainText("application/vnd.cncf.helm.chart.content.v1.tar+gzip");
  });

  test("opens a file by a link that can be shared", async ({ page, newVisitor }) => {
    await page.goto(KEDA);
    await artifactPage(page).file("values.yaml").click();
    await expect(artifactPage(page).text("values.yaml")).toContainText("replicas: 1");
    await expect(artifactPage(page).text("README.md")).toHaveCount(0);
    await expect(artifactPage(page).file("values.yaml")).toHaveAttribute("aria-current", "true");
    await expect(page).toHaveURL(/\?file=values\.yaml/);
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(artifactPage(visitor).text("values.yaml")).toContainText("replicas: 1");
    await page.goBack();
    await expect(artifactPage(page).text("README.md")).toBeVisible();
  });

  test("reports a file that it does not have", async ({ page }) => {
    await page.goto(`${KEDA}?file=../../etc/passwd`);
    await expect(artifactPage(page).files).toContainText("This chart has no file ../../etc/passwd.");
    await expect(artifactPage(page).file("values.yaml")).toBeVisible();
  });
});

test.describe("without scripts, a Helm chart", () => {
  /** Chromium reports a script that it must not run as a failed request, if the page preloads it. */
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("opens its files as well", async ({ page }) => {
    await page.goto(KEDA);
    await expect(artifactPage(page).text("README.md")).toContainText("# keda");
    await artifactPage(page).file("Chart.yaml").click();
    await expect(artifactPage(page).text("Chart.yaml")).toContainText("apiVersion: v2");
  });
});

const ODD = [
  ["bomb", /Unpacked, it is larger than the limit/],
  ["no-chart", /has no Chart\.yaml/],
  ["broken-chart-yaml", /Chart\.yaml is not YAML/],
  ["cut", /is cut off/],
  ["not-gzip", /not a gzip archive/],
] as const;

test("an odd chart has its own notice, and the rest of its page", async ({ page }) => {
  const { chart, files, descriptor } = artifactPage(page);
  for (const [tag, why] of ODD) {
    await test.step(tag, async () => {
      await page.goto(`/sample/odd-charts:${tag}`);
      await expect(files).toContainText("The packed chart cannot be shown");
      await expect(files).toContainText(why);
      await expect(chart).toContainText("Runs odd in a cluster");
      await expect(chart).toContainText("this comes from the configuration");
      await expect(descriptor("Configuration")).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("docker pull");
      await expect(imagePage(page).pull).toBeVisible();
    });
  }
});

test("a chart with paths outside itself lists them as left out, and is otherwise shown", async ({ page }) => {
  await page.goto("/sample/odd-charts:outside");
  const { refused, text, files } = artifactPage(page);
  await expect(refused).toContainText("../../outside.txt leads outside the chart");
  await expect(refused).toContainText("/etc/outside.conf absolute path");
  await expect(refused).toContainText("odd/templates/link.yaml link");
  await expect(refused).toContainText("other/values.yaml outside the chart’s folder");
  await expect(refused).toContainText("odd/values.yaml duplicate path");
  await expect(text("README.md")).toContainText("# odd");
  await expect(files).not.toContainText("outside the folder");
});

test("a chart that does not match its digest is not shown; its metadata and its manifest are", async ({
  page,
  sample,
}) => {
  const repository = "helm/gatekeeper";
  const tag = (await registry().tags(repository)).at(-1) ?? "";
  const { manifest } = await registry().manifest(repository, tag);
  const reference = "layers" in manifest ? manifest.layers[0]?.digest : undefined;
  await sample.setFaults([{ kind: "wrong-digest", endpoint: "data", repository, reference }]);
  await page.goto(`/${repository}:${tag}`);
  const { chart, files, descriptor } = artifactPage(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("does not match its digest");
  await expect(chart).toContainText("Runs gatekeeper in a cluster");
  await expect(files).toHaveCount(0);
  await expect(descriptor("Layer 1")).toBeVisible();
});

test("a deprecated chart is marked", async ({ page }) => {
  const tag = (await registry().tags("helm/aad-pod-identity")).at(-1) ?? "";
  await page.goto(`/helm/aad-pod-identity:${tag}`);
  await expect(artifactPage(page).chart.getByText("deprecated", { exact: true })).toBeVisible();
});

test("a Bicep module links its documentation and shows both references to copy", async ({ page }) => {
  await page.goto(`/${NETWORK}`);
  const { bicep, descriptor } = artifactPage(page);
  await expect(bicep.getByRole("link", { name: /README\.md$/ })).toBeVisible();
  await expect(bicep).toContainText("with its diagnostics, locks and role assignments");
  await bicep.getByRole("button", { name: "Copy Public reference" }).click();
  await expectCopied(page, NETWORK.replace("bicep/", "br/public:"));
  await bicep.getByRole("button", { name: "Copy Full reference" }).click();
  await expectCopied(page, `br:mcr.microsoft.com/${NETWORK}`);
  await expect(descriptor("Layer 1")).toContainText("application/vnd.ms.bicep.module.layer.v1+json");
});

test("a Bicep module does not link documentation whose address is a script", async ({ page }) => {
  await page.goto("/sample/odd-bicep-modules:script-link");
  const { bicep } = artifactPage(page);
  await expect(bicep).toContainText("javascript:alert(document.domain)");
  await expect(bicep.getByRole("link")).toHaveCount(0);
});

test("a PowerShell module shows its metadata", async ({ page }) => {
  await page.goto("/psresource/az.accounts:3.15.2");
  const { powershell, descriptor } = artifactPage(page);
  await expect(powershell).toContainText("Commands of az.accounts.");
  await expect(powershell).toContainText("5.1 or later");
  await expect(powershell).toContainText("Get-Sampleaccounts");
  await expect(powershell.getByRole("link", { name: /license$/ })).toBeVisible();
  await expect(descriptor("Layer 1")).toContainText("resourceType");
});

test("ten thousand annotations are counted, and a hundred shown", async ({ page }) => {
  await page.goto("/sample/many-annotations:10000");
  const { annotations, descriptor } = artifactPage(page);
  await expect(annotations.getByRole("definition")).toHaveCount(60);
  await expect(annotations).toContainText("9,940 more annotations are not shown");
  await expect(descriptor("Layer 1")).toContainText("application/vnd.sample.notes.v1+json");
  await expect(imagePage(page).command).toHaveText("oras pull mcr.microsoft.com/sample/many-annotations:10000");
});
