import { checkPage, dropFiles } from "../pages/check-page";
import { expect, test } from "../support/test";

/** As many names as a mirror's list has, of existing and missing repositories. */
const NAMES = Array.from({ length: 3000 }, (_, at) =>
  at % 10 === 0 ? `mcr.microsoft.com/dotnet/aspnet:none-${at}` : "mcr.microsoft.com/dotnet/aspnet:10.0",
);

/** Typed into a text field, so many lines would take a browser half a minute. */
const listOf = (names: readonly string[]) => new TextEncoder().encode(names.join("\n"));

test.describe("a list of thousands of names", () => {
  test("is read whole, shown in parts and looked up with progress", async ({ page }) => {
    await page.goto("/check");
    const { summary, names, asked, shown, more } = checkPage(page);
    await page.waitForLoadState("networkidle");
    await dropFiles(page, [{ name: "images.txt", bytes: listOf(NAMES) }]);
    await expect(summary).toContainText("3,000 lines: 3,000 names of Microsoft Artifact Registry");
    await expect(asked).toBeVisible({ timeout: 60_000 });
    await expect(names).toHaveCount(75);
    await more.click();
    await expect(names).toHaveCount(150);
    await shown.selectOption({ label: "Needs attention: 300" });
    await expect(names).toHaveCount(75);
    await expect(names.first()).toContainText("no such tag");
  });

  test("can be stopped", async ({ page, sample }) => {
    // Nobody else asks for this digest: a known one would be answered at once.
    const reference = `sha256:${"5709".repeat(16)}`;
    await sample.setFaults([{ kind: "hang", endpoint: "manifests", repository: "azure-cli", reference }]);
    await page.goto("/check");
    const { stop, progress } = checkPage(page);
    await page.waitForLoadState("networkidle");
    await dropFiles(page, [
      { name: "images.txt", bytes: listOf([...NAMES.slice(0, 600), `mcr.microsoft.com/azure-cli@${reference}`]) },
    ]);
    await expect(progress).toHaveAttribute("max", "601");
    await stop.click();
    await expect(page.getByText("Stopped before all were looked up.")).toBeVisible();
    await expect(progress).toHaveCount(0);
  });
});

test("finds names split over keys in Helm values, and writes them for the other region", async ({ page }) => {
  await page.goto("/check");
  const { text, line, region, pin, changes, asked } = checkPage(page);
  await text.fill(
    ["image:", "  registry: mcr.microsoft.com/dotnet", "  repository: aspnet", '  tag: "10.0"', "  digest: ''"].join(
      "\n",
    ),
  );
  await expect(asked).toBeVisible();
  await expect(line(3)).toContainText("exists");
  await expect(line(3).getByRole("link")).toHaveAttribute("href", "/dotnet/aspnet:10.0");
  await pin.uncheck();
  await region("China").click();
  await expect(changes).toHaveCount(1);
  await expect(changes).toContainText("registry: mcr.azure.cn/dotnet");
});
