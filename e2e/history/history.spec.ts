import { expectCopied } from "../pages/clipboard";
import { historyPage, lookUntilItMoves } from "../pages/history-page";
import { expect, test } from "../support/test";

// No other test looks at this repository: what the site has seen of it stays for a while.
const REPOSITORY = "dotnet/nightly/runtime-deps";
const NAME = `${REPOSITORY}:latest`;

test.describe("the history of a tag", () => {
  test("that moved, vanished and came back", async ({ page, sample }) => {
    const { rows, timeline, date, show, command, copy, days } = historyPage(page);
    await sample.setClock("2026-05-20T12:00:00Z");
    await page.goto(`/history/${NAME}`);
    await expect(page.getByText("There is one look so far")).toBeVisible();
    await expect(rows).toHaveCount(1);

    const first = await lookUntilItMoves(page, NAME, "");
    await sample.setClock("2026-06-10T12:00:00Z");
    const second = await lookUntilItMoves(page, NAME, first);
    await sample.setClock("2026-06-18T12:00:00Z");
    expect(await lookUntilItMoves(page, NAME, second)).toBeUndefined();
    await sample.setClock("2026-06-25T12:00:00Z");
    const last = await lookUntilItMoves(page, NAME, undefined);

    await page.goto(`/history/${NAME}`);
    await expect(timeline).toBeVisible();
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(0)).toContainText("back");
    await expect(rows.nth(1)).toContainText("The tag was not there.");
    await expect(rows.nth(2)).toContainText("moved between");
    await expect(rows.nth(3)).toContainText("first look");
    const change = rows.nth(2).getByRole("link", { name: /^What changed from/ });
    await expect(change).toHaveAttribute("href", `/compare?from=${REPOSITORY}@${first}&to=${REPOSITORY}@${second}`);

    await date.fill(new Date().toISOString().slice(0, 10));
    await show.click();
    await expect(page).toHaveURL(/\?at=\d{4}-\d\d-\d\d$/);
    await expect(command).toHaveText(`docker pull mcr.microsoft.com/${REPOSITORY}@${last}`);
    await copy.click();
    await expectCopied(page, `docker pull mcr.microsoft.com/${REPOSITORY}@${last}`);

    await page.goto(`/${NAME}`);
    await expect(page.getByText(/^latest moved .*, 2 times since /)).toBeVisible();
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(rows).toHaveCount(4);
    await page.getByRole("link", { name: "History of all tags" }).click();
    await expect(page).toHaveURL(`/history/${REPOSITORY}`);
    await expect(days.first()).toContainText("1 tag moved to 1 image");
    await expect(days.first().getByRole("link", { name: "latest", exact: true }).first()).toHaveAttribute(
      "href",
      `/history/${NAME}`,
    );

    // The keys move from the day, which is open, to its images.
    await page.keyboard.press("j");
    await expect(days.first().locator("summary")).toBeFocused();
    await page.keyboard.press("j");
    await expect(days.first().getByRole("listitem").first().getByRole("link").first()).toBeFocused();
    await page.keyboard.press("k");
    await expect(days.first().locator("summary")).toBeFocused();

    await page.goto(`/history/${REPOSITORY}?q=os:alpine`);
    await expect(page.getByText("No change of a tag matches “os:alpine”.")).toBeVisible();
  });

  test("says what it does not know", async ({ page }) => {
    const { answer } = historyPage(page);
    for (const [at, status, words] of [
      ["2020-01-01", 200, "Nobody watched"],
      ["2931-01-01", 200, "is in the future"],
      ["2026-01-01T12:00+02:00", 200, "Nobody watched"],
    ] as const) {
      const response = await page.goto(`/history/dotnet/monitor:10.0?at=${encodeURIComponent(at)}`);
      expect(response?.status()).toBe(status);
      await expect(answer).toContainText(words);
    }
  });

  test.describe("with a wrong address", () => {
    test.use({ allowedConsole: [/40[04]/] });

    test("says what is wrong", async ({ page }) => {
      for (const [path, status, words] of [
        ["/history/dotnet/monitor:10.0?at=2026-02-30", 400, "“2026-02-30” is not a date"],
        ["/history/dotnet/monitor?day=soon", 400, "“soon” is not a day"],
        ["/history/dotnet/monitor:no-such-tag", 404, "There is no"],
        ["/history/dotnet/no-such-repository", 404, "There is no"],
        ["/history/DotNet", 404, "This is not an image address"],
      ] as const) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(status);
        await expect(page.getByRole("main").getByText(words)).toBeVisible();
      }
    });
  });

  test("keeps the region, and leads from a host-prefixed name", async ({ page }) => {
    await page.goto("/history/mcr.azure.cn/dotnet/monitor:10.0");
    await expect(page).toHaveURL("/history/dotnet/monitor:10.0?region=china");
    await page.getByRole("link", { name: "History of all tags" }).click();
    await expect(page).toHaveURL("/history/dotnet/monitor?region=china");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("a date can be asked for, and days be filtered", async ({ page }) => {
    const { date, show, answer, filter } = historyPage(page);
    await page.goto("/history/dotnet/monitor:10.0");
    await date.fill(new Date().toISOString().slice(0, 10));
    await show.click();
    await expect(answer).toContainText("docker pull mcr.microsoft.com/dotnet/monitor@sha256:");
    await page.goto("/history/dotnet/monitor");
    await filter.fill("os:none");
    await filter.press("Enter");
    await expect(page.getByText("No change of a tag matches “os:none”.")).toBeVisible();
  });
});

test("a repository links to its history", async ({ page }) => {
  await page.goto("/dotnet/monitor");
  await page.getByRole("link", { name: "History of all tags" }).click();
  await expect(page).toHaveURL("/history/dotnet/monitor");
  await expect(page.getByText("What nobody has watched is not known.")).toBeVisible();
});
