import { readFile } from "node:fs/promises";
import { COMMENTS } from "@/lib/mar/firewall/firewall-comments.testing";
import { FIREWALL_OUTPUT_IDS, FIREWALL_OUTPUTS } from "@/lib/mar/firewall/firewall-outputs";
import messages from "@/messages/en.json" with { type: "json" };
import { expectCopied } from "../pages/clipboard";
import { endpointsPage } from "../pages/endpoints-page";
import { notFoundHeading } from "../pages/failure";
import { expect, test } from "../support/test";

const NO_SCRIPTS = /failed request: GET \S+\.js: csp$/;

test.describe("the endpoints page", () => {
  test("is linked from every page, with the region", async ({ page }) => {
    for (const path of ["/", "/dotnet/aspnet?region=china", "/dotnet/aspnet:10.0", "/compare"]) {
      await page.goto(path);
      const link = page.getByRole("contentinfo").getByRole("link", { name: "Endpoints and firewall rules" });
      await expect(link).toHaveAttribute("href", path.includes("china") ? "/endpoints?region=china" : "/endpoints");
    }
    await page.getByRole("contentinfo").getByRole("link", { name: "Endpoints and firewall rules" }).click();
    await expect(page).toHaveURL("/endpoints");
    await expect(page).toHaveTitle("Endpoints, firewall rules and reachability · MAR Discovery");
  });

  test("shows the hosts of both regions, with source and date of each fact", async ({ page }) => {
    await page.goto("/endpoints");
    const { hosts, pull, locations, firewall, mirrors } = endpointsPage(page);
    for (const host of ["mcr.microsoft.com", "*.data.mcr.microsoft.com", "mcr.azure.cn", "*.data.mcr.azure.cn"]) {
      await expect(hosts.getByText(host, { exact: true })).toBeVisible();
    }
    await hosts.getByRole("button", { name: "Copy *.data.mcr.azure.cn" }).click();
    await expectCopied(page, "*.data.mcr.azure.cn");
    for (const part of [hosts, pull, locations, firewall, mirrors]) {
      await expect(part.getByText("of 1 Apr 2025")).toBeVisible();
    }
    await expect(firewall.getByText("of 23 Oct 2023")).toBeVisible();
  });

  test("shows how a pull works, as a picture and in words, for the address's region", async ({ page }) => {
    await page.goto("/endpoints?region=china");
    const { pull } = endpointsPage(page);
    const picture = pull.getByRole("img", { name: "Steps of a pull between client" });
    await expect(picture).toContainText("*.data.mcr.azure.cn");
    await expect(pull.getByRole("listitem").filter({ hasText: "Discovery" })).toContainText("mcr.azure.cn");
    await expect(pull).not.toContainText("mcr.microsoft.com");
  });

  test("shows eleven locations on the map and in the list, and links to those of the CDN", async ({ page }) => {
    await page.goto("/endpoints");
    const { locations } = endpointsPage(page);
    const map = locations.getByRole("img", { name: "World map with the 11 locations" });
    await expect(map.locator("circle")).toHaveCount(11);
    const list = locations.getByRole("list", { name: "Locations of the registry endpoint" });
    await expect(list.getByRole("listitem")).toHaveCount(11);
    await expect(list).toContainText("China North 3 China, chinanorth3, position estimated");
    await expect(locations.getByRole("link", { name: "points of presence worldwide" })).toBeVisible();
    await expect(locations.getByRole("link", { name: "points of presence in China" })).toBeVisible();
  });

  test("takes precedence over a repository of its name, which stays reachable with its host", async ({ page }) => {
    const response = await page.goto("/endpoints");
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Endpoints of Microsoft Artifact Registry");
  });
});

test.describe("a repository called endpoints", () => {
  test.use({ allowedConsole: [/console error: .*status of 404/] });

  test("is looked up by its host", async ({ page }) => {
    await page.goto("/mcr.microsoft.com/endpoints");
    await expect(notFoundHeading(page)).toContainText("endpoints");
    await expect(page).toHaveURL("/mcr.microsoft.com/endpoints");
    await page.goto("/endpoints?region=mars");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not an image address");
  });
});

test.describe("firewall rules", () => {
  test("are shown, copied and downloaded in every form", async ({ page }) => {
    test.slow();
    await page.goto("/endpoints?rules=both");
    const { firewall, rules } = endpointsPage(page);
    for (const form of FIREWALL_OUTPUT_IDS) {
      const name = messages.firewall.forms[form];
      const { text, fileName } = FIREWALL_OUTPUTS[form](["global", "china"], COMMENTS);
      await firewall.getByRole("link", { name, exact: true }).click();
      await expect(rules(name).getByRole("code")).toHaveText(text, { useInnerText: true });
      await expect(firewall.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "true");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        firewall.getByRole("link", { name: `Download ${fileName}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(fileName);
      expect(await readFile(await download.path(), "utf8")).toBe(text);
    }
    await firewall.getByRole("button", { name: "Copy rules as JSON" }).click();
    await expect(page.getByRole("status")).toContainText("rules as JSON");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(FIREWALL_OUTPUTS.json(["global", "china"], COMMENTS).text);
  });

  test("are for the address's regions, and never for a single data region", async ({ page }) => {
    await page.goto("/endpoints?region=china&form=squid");
    const { firewall, rules } = endpointsPage(page);
    await expect(rules("Squid")).toContainText(FIREWALL_OUTPUTS.squid(["china"], COMMENTS).text.slice(0, 60));
    await expect(rules("Squid")).not.toContainText("mcr.microsoft.com");
    await firewall.getByRole("link", { name: "Global", exact: true }).click();
    await expect(page).toHaveURL("/endpoints?region=china&rules=global&form=squid");
    await expect(rules("Squid")).not.toContainText("azure.cn");
    await expect(firewall.getByRole("heading", { name: "Why not to allow a single data region" })).toBeVisible();
    await expect(firewall).toContainText("Data regions change");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [NO_SCRIPTS] });

  test("rules are chosen, a name is checked, and the server's view is shown", async ({ page }) => {
    await page.goto("/endpoints");
    const { firewall, rules, region, ask, mirrorField, result } = endpointsPage(page);
    await firewall.getByRole("link", { name: "Both", exact: true }).click();
    await firewall.getByRole("link", { name: "Cilium", exact: true }).click();
    await expect(rules("Cilium")).toContainText("*.data.mcr.azure.cn");
    await expect(region("Global")).toContainText("reachable");
    await expect(ask).toBeHidden();
    await mirrorField.fill("mcr.azk8s.cn/dotnet/aspnet:10.0");
    await mirrorField.press("Enter");
    await expect(result).toContainText("mcr.azure.cn/dotnet/aspnet:10.0");
    await expect(rules("Cilium")).toContainText("*.data.mcr.azure.cn");
  });
});
