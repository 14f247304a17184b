import { expect, type Locator, type Page } from "@playwright/test";
import { repositoryPage } from "./repository-page";

/** Finds the parts of a comparison by their accessible names. */
export function comparePage(page: Page) {
  const main = page.getByRole("main");
  const card = (name: string): Locator => main.getByRole("region", { name, exact: true });
  return {
    heading: main.getByRole("heading", { level: 1 }),
    first: main.getByRole("textbox", { name: "First image" }),
    second: main.getByRole("textbox", { name: "Second image" }),
    submit: main.getByRole("button", { name: "Compare", exact: true }),
    swap: main.getByRole("link", { name: "Swap images" }),
    /** One of the two images, with its name, digest and platform. */
    side: (which: "First image" | "Second image"): Locator => card(which),
    platform: (name: string): Locator =>
      main.getByRole("navigation", { name: "Platform" }).getByRole("link", { name, exact: true }),
    summary: main.getByText(/^A machine that has /),
    layers: card("Layers").getByRole("listitem"),
    /** A row of a table of differences, such as `Environment`. */
    change: (table: string, name: RegExp): Locator =>
      main
        .getByRole("table", { name: table, exact: true })
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name }) }),
  };
}

/** A filter of `dotnet/aspnet` with a screenful of matches, including the version line's own tag. */
const lineFilter = (line: string) => `ver:${line} is:floating arch:every variant:plain`;

/** Filters by a version line, and waits until the list is filtered: a press before that would meet what the row shows next. */
export async function filterLine(page: Page, line: string): Promise<void> {
  await repositoryPage(page).filter.fill(lineFilter(line));
  await expect(page.getByText(/^([\d,]+) of (?!\1 )[\d,]+ tags$/)).toBeVisible();
}

/** The controls that choose tags for comparison in a list of tags. */
export function tagSelection(page: Page) {
  const main = page.getByRole("main");
  const bar = main.getByRole("region", { name: "Tags to compare" });
  return {
    bar,
    choose: (tag: string): Locator => main.getByRole("checkbox", { name: `Compare ${tag}`, exact: true }),
    compare: bar.getByRole("link"),
    clear: bar.getByRole("button", { name: "Clear" }),
  };
}
