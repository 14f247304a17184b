import type { Locator, Page } from "@playwright/test";

/** Finds an image's attachments by their accessible names. */
export function attachedCard(page: Page) {
  const main = page.getByRole("main");
  const card = main.getByRole("region", { name: "Attached", exact: true });
  return {
    card,
    /** The referrers of one manifest: "To the image index", "To linux/amd64". */
    tree: (title: string): Locator => card.getByRole("region", { name: title, exact: true }),
    /** The first link that opens one of a kind. */
    open: (title: string, kind: string): Locator =>
      card
        .getByRole("region", { name: title, exact: true })
        .getByRole("link", { name: `Open: ${kind}` })
        .first(),
    signature: main.getByRole("region", { name: "Signature", exact: true }),
    documents: main.getByRole("region", { name: "Attached documents", exact: true }),
    download: main.getByRole("link", { name: /^Download: / }),
    /** The checks of a signature that have an outcome. */
    checks: (outcome: "passed" | "failed" | "not checked"): Locator =>
      main
        .getByRole("region", { name: "Checks", exact: true })
        .getByRole("listitem")
        .filter({ has: page.getByText(outcome, { exact: true }) }),
    packages: main.getByRole("table", { name: "Packages" }),
    search: main.getByRole("searchbox", { name: "Search packages" }),
  };
}
