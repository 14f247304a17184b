import type { Locator, Page } from "@playwright/test";

/** Finds the parts of "Your tags" by their accessible names. */
export function marksPage(page: Page) {
  const section = page.getByRole("main").getByRole("region", { name: "Your tags", exact: true });
  return {
    section,
    /** What changed, or that nothing did. */
    summary: section.getByRole("status").first(),
    /** Images that tags moved to, the latest day first. */
    rows: section.getByRole("listitem").filter({ has: page.getByRole("link", { name: /^History of / }) }),
    /** Puts in place what changed, or takes it away. */
    show: section.getByRole("button", { name: "Show details" }),
    hide: section.getByRole("button", { name: "Hide details" }),
    opener: section.locator("summary"),
    marks: section.getByRole("list", { name: /^[\d,]+ marks?$/ }).getByRole("listitem"),
    file: section.locator("input[type=file]"),
    exporter: section.getByRole("button", { name: "Export" }),
    outcome: section.getByRole("status").last(),
    remove: (name: string): Locator => section.getByRole("button", { name: `Remove ${name}`, exact: true }),
  };
}

/** The button that marks what a page shows. */
export function markButton(page: Page): Locator {
  return page.getByRole("main").getByRole("button", { name: /^Mark(?:ed)?$/ });
}
