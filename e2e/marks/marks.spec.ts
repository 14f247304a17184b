import { readFile } from "node:fs/promises";
import { lookUntilItMoves } from "../pages/history-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";
import { waitingForScripts } from "../support/visit";
import { markButton, marksPage } from "./marks-page";

// No other test looks at this repository: what the site has seen of it stays for a while.
const NAME = "dotnet/nightly/sdk:latest";
const HOUR = 60 * 60 * 1000;

const file = (text: string, name = "marks.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const marked = (names: readonly string[]) =>
  JSON.stringify({
    format: "mar-discovery-marks",
    version: 1,
    marks: names.map((name) => ({ name, since: new Date().toISOString() })),
  });

test.describe("your tags", () => {
  test("are not there before something is marked, and load nothing", async ({ page }) => {
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    await expect(marksPage(page).section).toHaveCount(0);
    await expectNoLayoutShift(page);
  });

  test("come to an open page when another tab marks the first", async ({ page, context }) => {
    await page.goto("/");
    await expect(marksPage(page).section).toHaveCount(0);
    const other = waitingForScripts(await context.newPage());
    await other.goto("/mssql/server");
    await markButton(other).click();
    await expect(markButton(other)).toHaveText("Marked");
    await page.bringToFront();
    await expect(marksPage(page).section).toBeVisible();
  });

  test("show what moved since the last visit, and go on showing it during the visit", async ({ page, sample }) => {
    const { section, summary, rows, show, hide } = marksPage(page);
    await page.clock.install();
    await sample.setClock("2026-05-20T12:00:00Z");
    await page.goto(`/${NAME}`);
    await expect(markButton(page)).toHaveAttribute("aria-pressed", "false");
    await markButton(page).click();
    await expect(markButton(page)).toHaveText("Marked");
    await expect(markButton(page)).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await expect(markButton(page)).toHaveText("Marked");
    const first = await lookUntilItMoves(page, NAME, "");

    await page.goto("/");
    await expect(summary).toContainText("Nothing changed since");
    await expect(show).toHaveCount(0);

    await sample.setClock("2026-06-10T12:00:00Z");
    const second = await lookUntilItMoves(page, NAME, first);
    await page.clock.setSystemTime(Date.now() + 2 * HOUR);
    await page.goto("/");
    await expect(summary).toContainText("1 tag changed since");
    // What is below stays where it is until somebody asks for more.
    await expectNoLayoutShift(page);
    await expect(rows).toHaveCount(0);
    await show.press("Enter");
    await expect(hide).toBeFocused();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(/latest moved/);
    await expect(rows.getByRole("link", { name: `Compare ${NAME} before and after` })).toHaveAttribute(
      "href",
      `/compare?from=dotnet/nightly/sdk@${first}&to=dotnet/nightly/sdk@${second}`,
    );
    await expect(rows.getByRole("link", { name: `History of ${NAME}` })).toHaveAttribute("href", `/history/${NAME}`);
    await hide.click();
    await expect(rows).toHaveCount(0);
    await page.reload();
    await show.click();
    await expect(rows).toHaveCount(1);

    await page.clock.setSystemTime(Date.now() + 4 * HOUR);
    await page.goto("/");
    await expect(summary).toContainText("Nothing changed since");
    await expect(section).toBeVisible();
  });

  test("go to another browser as a file", async ({ page, newVisitor }) => {
    await page.goto("/dotnet/aspnet");
    await markButton(page).click();
    await expect(markButton(page)).toHaveText("Marked");
    await page.goto("/dotnet/aspnet:10.0");
    await markButton(page).click();
    await expect(markButton(page)).toHaveText("Marked");
    await page.getByRole("contentinfo").getByRole("link", { name: "Your tags" }).click();
    const here = marksPage(page);
    await here.opener.click();
    await expect(here.marks).toHaveCount(2);
    const download = page.waitForEvent("download");
    await here.exporter.click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("marks.json");
    const text = await readFile(await saved.path(), "utf8");

    const other = await newVisitor();
    const there = marksPage(other);
    await other.goto("/#your-tags");
    await there.file.setInputFiles(file(text));
    await expect(there.opener).toContainText("2 marks");
    await there.opener.click();
    await there.file.setInputFiles(file(text));
    await expect(there.outcome).toHaveText("No new marks; 2 were there already.");
    await there.remove("dotnet/aspnet").press("Enter");
    await expect(there.marks).toHaveCount(1);
    await expect(there.remove("dotnet/aspnet:10.0")).toBeFocused();
    await other.goto("/dotnet/aspnet");
    await expect(markButton(other)).toHaveText("Mark");
    await other.goto("/dotnet/aspnet:10.0");
    await expect(markButton(other)).toHaveText("Marked");
  });

  for (const [what, text, words] of [
    ["another program's file", '{"bookmarks":[]}', "This is no file that was exported here."],
    ["no JSON", "FROM mcr.microsoft.com/dotnet/aspnet:10.0", "This is no file that was exported here."],
    ["a name that nothing has", marked(["dotnet/aspnet", "Not a name"]), "no repository or tag: Not a name."],
    ["a large file", " ".repeat(2_000_001), "This file has more than 2 MB."],
    ["too many marks", marked(Array.from({ length: 10_001 }, (_, at) => `a:${at}`)), "more than 10,000 marks."],
  ] as const) {
    test(`refuse in words an import of ${what}`, async ({ page }) => {
      await page.goto("/#your-tags");
      const { file: input, outcome, opener } = marksPage(page);
      await input.setInputFiles(file(text));
      await expect(outcome).toContainText(words);
      await expect(outcome).toContainText("Nothing was imported.");
      await expect(opener).toHaveCount(0);
    });
  }

  test("can be 10,000: few requests and few nodes", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.endsWith("/changes")) asked.push(request.url());
    });
    const names = Array.from({ length: 10_000 }, (_, at) => `dotnet/aspnet:10.0.${at}-noble-amd64`);
    await page.goto("/#your-tags");
    const { file: input, opener, summary, marks, section } = marksPage(page);
    await input.setInputFiles(file(marked(names)));
    await expect(opener).toContainText("10,000 marks");
    await expect(summary).toContainText("Nothing changed since");
    expect(asked.length).toBeLessThanOrEqual(45);
    expect(Math.max(...asked.map((address) => address.length))).toBeLessThan(8_000);
    expect(asked.filter((address) => address.includes("&look"))).toHaveLength(1);
    await opener.click();
    await expect(marks).toHaveCount(50);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3_000);
    await section.getByRole("searchbox", { name: "Filter marks" }).fill("10.0.9999-");
    await expect(marks).toHaveCount(1);
  });

  test("say that the registry did not answer, and keep what was seen before", async ({ page, sample }) => {
    await page.goto("/#your-tags");
    await sample.setFaults([{ kind: "unavailable-html" }]);
    const { file: input, summary, section, show } = marksPage(page);
    // Nobody has looked at this tag.
    await input.setInputFiles(file(marked(["dotnet/nightly/runtime:9.0"])));
    await expect(summary).toContainText(/^Nothing changed since .*\. Not all could be asked\.$/);
    await show.click();
    await expect(section).toContainText("The registry did not answer about one mark");
  });

  test("are marked on the pages of histories as well", async ({ page }) => {
    for (const name of ["dotnet/runtime", "dotnet/runtime:9.0"]) {
      await page.goto(`/history/${name}`);
      await markButton(page).click();
      await expect(markButton(page)).toHaveText("Marked");
      await page.goto(`/${name}`);
      await expect(markButton(page)).toHaveText("Marked");
    }
  });

  test("have their room before they are loaded", async ({ page }) => {
    await page.goto("/#your-tags");
    const { file: input, summary } = marksPage(page);
    await input.setInputFiles(file(marked(["dotnet/nightly/runtime:8.0"])));
    await expect(summary).toContainText("Nothing changed since");
    await page.goto("/");
    await expect(summary).toContainText("Nothing changed since");
    await expectNoLayoutShift(page);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("there is nothing to mark", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Mark", { exact: true })).toBeHidden();
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Your tags" })).toBeHidden();
    await expect(marksPage(page).section).toHaveCount(0);
  });
});
