import type { Page } from "@playwright/test";
import { markButton } from "../marks/marks-page";
import { attachedCard } from "../pages/attached";
import { expectContrast, expectNoViolations } from "../pages/axe";
import { tagSelection } from "../pages/compare-page";
import { imagePage } from "../pages/image-page";
import { openPalette } from "../pages/palette";
import { expect, test } from "../support/test";
import { focusProblems } from "./focus";

test.use({ colorScheme: "light", allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

/** A state of a page that somebody's presses bring about. */
type State = { name: string; path: string; open: (page: Page) => Promise<void> };

const visible = async (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

/** States whose controls are found without words, in both languages. */
const IN_BOTH: readonly State[] = [
  {
    name: "the list of shortcuts",
    path: "/dotnet/aspnet:10.0",
    open: async (page) => {
      await page.keyboard.press("?");
      await expect(page.locator("dialog.sheet")).toBeVisible();
    },
  },
  {
    name: "a word explained",
    path: "/dotnet/aspnet:10.0",
    open: async (page) => {
      await page.locator(".term-button").first().click();
      await expect(page.locator(".term-text:popover-open")).toBeVisible();
    },
  },
  {
    name: "the palette with results",
    path: "/compare",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      const field = page.getByRole("combobox").and(page.locator("dialog *"));
      await field.fill("aspnet");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
];

const STATES: readonly State[] = [
  {
    name: "the help for filters",
    path: "/dotnet/aspnet?q=os:alpine+when:now",
    open: async (page) => {
      await page.getByRole("button", { name: "Filter help" }).click();
      await expect(page.locator("#tag-filter-help")).toBeVisible();
    },
  },
  {
    name: "filters in a dialog",
    path: "/dotnet/aspnet?q=ver:10.0&group=line",
    open: async (page) => {
      await page.setViewportSize({ width: 640, height: 800 });
      await page.getByRole("button", { name: "Filter by" }).click();
      await expect(page.getByRole("dialog").getByRole("button", { pressed: true }).first()).toBeVisible();
    },
  },
  {
    name: "two tags chosen",
    path: "/dotnet/aspnet",
    open: async (page) => {
      for (const tag of ["latest", "10.0-alpine"]) await tagSelection(page).choose(tag).check();
      await expect(tagSelection(page).compare).toBeVisible();
    },
  },
  {
    name: "a matrix",
    path: "/dotnet/aspnet?view=matrix",
    open: async (page) => expect(page.getByRole("table", { name: "Versions by OS" })).toBeVisible(),
  },
  {
    name: "a platform that is not there",
    path: "/dotnet/aspnet:10.0?platform=linux/s390x",
    open: async (page) => visible(page, "linux/s390x"),
  },
  {
    name: "a command copied",
    path: "/dotnet/aspnet:10.0",
    open: async (page) => {
      await imagePage(page).copy.click();
      await visible(page, /^Copied: /);
    },
  },
  {
    name: "a packages' table",
    path: "/sample/one-tag:1.0",
    open: async (page) => {
      const { card, packages } = attachedCard(page);
      await card.getByRole("link", { name: "Open: Attestation for linux/amd64" }).click();
      // Rows that are not on screen are not in the document.
      await packages.scrollIntoViewIfNeeded();
      await expect(packages.getByRole("cell").first()).toBeVisible();
    },
  },
  {
    name: "a signature",
    path: "/dotnet/aspnet:10.0",
    open: async (page) => {
      const { open, signature } = attachedCard(page);
      await open("To the image index", "Signature").click();
      await expect(signature).toBeVisible();
    },
  },
  {
    name: "the home page of somebody who was here",
    path: "/sample/one-tag:1.0",
    open: async (page) => {
      await markButton(page).click();
      await expect(markButton(page)).toHaveText("Marked");
      await page.goto("/");
      await page.getByRole("region", { name: "Namespaces" }).locator("summary").first().click();
      await expect(page.getByRole("region", { name: "Your tags", exact: true })).toBeVisible();
    },
  },
  {
    name: "an error message in the search",
    path: "/compare",
    open: async (page) => {
      await openPalette(page);
      await page
        .getByRole("combobox")
        .and(page.locator("dialog *"))
        .fill("no matching manifest for linux/arm64 in mcr.microsoft.com/dotnet/aspnet:10.0");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
];

const ALL = [
  ...IN_BOTH,
  ...IN_BOTH.map((state) => ({ ...state, name: `${state.name}, in Chinese`, path: `/zh-cn${state.path}` })),
  ...STATES,
];

for (const { name, path, open } of ALL) {
  test(`axe finds no violation, in light and in dark, and the focus is seen: ${name}`, async ({ page }) => {
    await page.goto(path);
    await open(page);
    await page.waitForLoadState("networkidle");
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
    expect(await focusProblems(page)).toEqual([]);
  });
}
