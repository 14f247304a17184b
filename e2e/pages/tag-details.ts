import type { Locator, Page } from "@playwright/test";
import { repositoryPage } from "./repository-page";

/** The details of a tag list, in the order of its columns. */
const COLUMNS = { today: 0, platforms: 1, size: 2, created: 3, life: 4, digest: 5 } as const;

/** The list of tags with its details and its filters. */
export function tagListPage(page: Page) {
  const list = repositoryPage(page);
  const row = (tag: string): Locator => list.rows.filter({ has: page.getByRole("link", { name: tag, exact: true }) });
  return {
    ...list,
    row,
    cell: (tag: string, column: keyof typeof COLUMNS): Locator => row(tag).getByRole("cell").nth(COLUMNS[column]),
    facet: (name: string): Locator => page.getByRole("region", { name, exact: true }),
    sort: page.getByRole("combobox", { name: "Sort by" }),
    group: page.getByRole("combobox", { name: "Group by" }),
    layout: page.getByRole("radiogroup", { name: "Layout" }),
    matrix: page.getByRole("table", { name: "Versions by OS" }),
    resolveAll: page.getByRole("button", { name: /^Resolve all/ }),
  };
}
