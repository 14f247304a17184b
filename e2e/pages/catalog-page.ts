import type { Locator, Page } from "@playwright/test";
import { formatOf } from "@/lib/i18n/format";

/** Finds the parts of the catalog by their accessible names. */
export function catalogPage(page: Page) {
  const repositories = page.getByRole("main").getByRole("region", { name: "Repositories" });
  const rows = repositories.getByRole("listitem");
  return {
    search: page.getByRole("main").getByRole("searchbox", { name: "Search repositories" }),
    rows,
    links: repositories.getByRole("link"),
    namespaces: page.getByRole("navigation", { name: "Namespaces" }),
    clear: repositories.getByRole("button", { name: "Clear the search" }),
    /** `N of M repositories`. */
    count: (shown: number, total: number): Locator =>
      repositories.getByText(`${number(shown)} of ${number(total)} ${total === 1 ? "repository" : "repositories"}`, {
        exact: true,
      }),
    repository: (name: string): Locator => repositories.getByRole("link", { name, exact: true }),
  };
}

function number(value: number): string {
  return formatOf("en").number(value);
}
