import { checkPage } from "../pages/check-page";
import { expect, test } from "../support/test";

test.describe("what leaves the browser", () => {
  test("is image names only, in one request per repository and region", async ({ page }) => {
    await page.goto("/check");
    await page.waitForLoadState("networkidle");
    const sent: string[] = [];
    page
      .context()
      .on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
    const { text, asked } = checkPage(page);
    await text.fill(
      [
        "# secret-comment",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine AS secret-stage",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0",
        "FROM secret.example.com/secret-repository:1",
        "ENV PASSWORD=secret-value",
      ].join("\n"),
    );
    await expect(asked).toBeVisible();
    const asking = sent.filter((line) => line.includes("/api/"));
    expect(asking.map((line) => line.replace(/http:\/\/[^/]+/, "").trim()).toSorted()).toEqual([
      "GET /api/china/images/dotnet/aspnet?reference=10.0&reference=10.0-alpine",
      "GET /api/global/images/dotnet/aspnet?reference=10.0&reference=10.0-alpine",
    ]);
    expect(sent.filter((line) => line.includes("secret") || !line.startsWith("GET "))).toEqual([]);
  });

  test("can be stopped and restarted", async ({ page, sample }) => {
    await sample.setFaults([{ kind: "hang", endpoint: "manifests", repository: "azure-cli", reference: "2.52.0" }]);
    await page.goto("/check");
    const { text, stop, again, line, asked } = checkPage(page);
    await text.fill("FROM mcr.microsoft.com/azure-cli:2.52.0");
    await stop.click();
    await expect(page.getByText("Stopped before all were looked up.")).toBeVisible();
    await sample.clearFaults();
    await again.click();
    await expect(asked).toBeVisible();
    await expect(line(1)).toContainText("exists");
  });

  test("is answered for one region when the other fails", async ({ page, sample }) => {
    await sample.setFaults([{ kind: "unavailable-html", region: "china" }]);
    await page.goto("/check");
    const { text, line } = checkPage(page);
    await text.fill("FROM mcr.microsoft.com/azure-cli:2.57.0");
    await expect(line(1)).toContainText("exists");
    await expect(line(1)).toContainText("could not check mcr.azure.cn: The registry is temporarily unavailable.");
  });
});
