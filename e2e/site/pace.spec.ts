import type { Page } from "@playwright/test";
import { expectNoViolations } from "../pages/axe";
import { expectFailure, failureOf } from "../pages/failure";
import { expect, test } from "../support/test";

const IMAGE = "dotnet/aspnet:10.0";
const COMPARISON = `/compare?from=${IMAGE}&to=dotnet/aspnet:9.0`;
const PAGES = ["/", "/dotnet/aspnet", `/${IMAGE}`, `/history/${IMAGE}`, "/history/dotnet/aspnet", COMPARISON];
const NOBODY_HAS = "azure-cli:of-the-limited-release";
const READ = /read\s(?:just now|\d+ min ago)\. The registry is asked again at \d\d:\d\d:\d\d UTC\./;

// The page of what is not known has the status 429, and then 404.
test.use({ allowedConsole: [/console error: .*status of (?:404|429)/] });

const notice = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: /limiting requests/ });

test("a registry that limits requests is said to do so, beside what is known, for as long as it does", async ({
  page,
  sample,
}) => {
  for (const path of PAGES) {
    await page.goto(path);
    await expect(notice(page)).toHaveCount(0);
  }
  await sample.setFaults([{ kind: "throttle-retry-after", region: "global", retryAfter: 120 }]);
  await page.goto(`/${NOBODY_HAS}`);
  await expectFailure(page, { subject: NOBODY_HAS, reason: "throttled", advice: /Wait 120 seconds/ });

  for (const path of PAGES) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    expect(Number(answer?.headers()["x-data-age"])).toBeGreaterThanOrEqual(0);
    await expect(notice(page)).toHaveText(READ);
    await expect(notice(page)).toContainText("mcr.microsoft.com is limiting requests.");
    await expect(failureOf(page).alert).toHaveCount(0);
  }
  await expectNoViolations(page);
  await page.goto("/endpoints");
  await expect(notice(page)).toContainText(/mcr\.microsoft\.com has been limiting requests since .*UTC/);
  await page.goto(`/${IMAGE}?region=china`);
  await expect(notice(page)).toHaveCount(0);

  await page.goto(`/${NOBODY_HAS}`);
  await expect(failureOf(page).alert).toBeVisible();
  await sample.clearFaults();
  await failureOf(page).tryAgain.click();
  await expect(page.getByRole("heading", { name: NOBODY_HAS }).last()).toBeVisible();
  await expect(failureOf(page).alert).toHaveCount(0);
  for (const path of [...PAGES, "/endpoints"]) {
    await page.goto(path);
    await expect(notice(page)).toHaveCount(0);
  }
});
