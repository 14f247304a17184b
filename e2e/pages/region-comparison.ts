import type { Locator, Page } from "@playwright/test";

/** An image page's comparison of both regions. */
export function regionComparison(page: Page) {
  const card = page.getByRole("main").getByRole("region", { name: "Regions", exact: true });
  return {
    card,
    /** What a region serves: short digest and day, or why it serves nothing. */
    row: (region: "Global" | "China"): Locator =>
      card.locator("dl > div").filter({ has: page.getByRole("term").filter({ hasText: region }) }),
    compare: card.getByRole("link", { name: "Compare the two" }),
    checkAgain: card.getByRole("button", { name: "Check again" }),
  };
}

/** A tag list's comparison of both regions. */
export function comparedList(page: Page) {
  const main = page.getByRole("main");
  return {
    toggle: main.getByRole("button", { name: /^Compare with (?:China|Global)$/ }),
    facet: page.getByRole("region", { name: "Regions", exact: true }),
    checkAgain: main.getByRole("button", { name: "Check again" }),
    compared: main.getByRole("paragraph").filter({ has: page.getByRole("button", { name: "Check again" }) }),
  };
}
