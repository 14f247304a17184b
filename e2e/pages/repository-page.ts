import type { Locator, Page } from "@playwright/test";
import { formatOf } from "@/lib/i18n/format";

const format = formatOf("en");

/** Finds the parts of a repository's page by their accessible names. */
export function repositoryPage(page: Page) {
  const main = page.getByRole("main");
  const tags = main.getByRole("table", { name: "Tags" });
  const rows = tags.getByRole("row").filter({ has: page.getByRole("link") });
  return {
    heading: main.getByRole("heading", { level: 1 }),
    filter: main.getByRole("searchbox", { name: "Filter tags" }),
    tags,
    rows,
    links: rows.getByRole("link"),
    clear: main.getByRole("button", { name: "Clear the filter" }),
    /** `N of M tags`. */
    count: (shown: number, total: number): Locator =>
      main.getByText(`${format.number(shown)} of ${format.number(total)} ${total === 1 ? "tag" : "tags"}`, {
        exact: true,
      }),
    tag: (name: string): Locator => tags.getByRole("link", { name, exact: true }),
    copy: (name: string): Locator => tags.getByRole("button", { name: `Copy pull command of ${name}`, exact: true }),
  };
}
