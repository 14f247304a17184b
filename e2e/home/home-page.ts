import type { Locator, Page } from "@playwright/test";

/** Finds the parts of the home page by their accessible names. */
export function homePage(page: Page) {
  const main = page.getByRole("main");
  const families = main.getByRole("region", { name: "Well-known families" });
  const tree = main.getByRole("region", { name: "Namespaces" });
  const recent = main.getByRole("region", { name: "Recently viewed" });
  return {
    families,
    family: (name: string): Locator =>
      families.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) }),
    endpoints: main.getByRole("region", { name: "Registry endpoints" }),
    tree,
    /** A namespace, closed or open. */
    branch: (name: string): Locator =>
      tree.locator("details").filter({ has: page.locator("summary").getByText(name, { exact: true }) }),
    recent,
    recentLinks: recent.getByRole("link"),
  };
}
