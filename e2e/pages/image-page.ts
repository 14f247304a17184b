import { expect, type Locator, type Page } from "@playwright/test";

/** Finds the parts of an image's page by their accessible names. */
export function imagePage(page: Page) {
  const main = page.getByRole("main");
  const pull = main.getByRole("group", { name: "Pull command" });
  const platforms = main.getByRole("table", { name: "Platforms" });
  const rows = platforms.getByRole("row").filter({ has: page.getByRole("rowheader") });
  return {
    heading: main.getByRole("heading", { level: 1 }),
    breadcrumb: main.getByRole("navigation", { name: "Breadcrumb" }),
    permalink: main.getByRole("link", { name: "Permalink" }),
    /** The line of the image's other tags. */
    aliases: main.getByRole("list", { name: "Other tags of this image", exact: true }),
    allAliases: main.getByRole("button", { name: /^\d+ more$/ }),
    aliasList: main.getByRole("list", { name: "All known tags of this image", exact: true }),
    pull,
    command: pull.getByRole("code"),
    copy: pull.getByRole("button", { name: "Copy pull command" }),
    by: (way: "tag" | "tag + digest" | "digest"): Locator => pull.getByRole("radio", { name: way, exact: true }),
    platformChoice: pull.getByRole("combobox", { name: "Platform" }),
    platforms,
    rows,
    /** Returns the texts of the rows, once each has its date, which comes last. */
    rowTexts: async (): Promise<string[]> => {
      await expect(rows).not.toHaveCount(0);
      await expect(rows.filter({ hasNot: page.getByRole("time") })).toHaveCount(0);
      return rows.allTextContents();
    },
    platform: (name: string): Locator =>
      platforms.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) }),
    /** The link from a platform's row to its own manifest. */
    digestLink: (row: Locator): Locator => row.getByRole("link", { name: /^[0-9a-f]{12}$/ }),
    /** The entries that an index lists and the platforms lack. */
    notices: main.getByRole("list", { name: "Incomplete platforms", exact: true }),
    choose: (name: string): Locator =>
      platforms.getByRole("link", { name: `Use ${name} in the pull command`, exact: true }),
    /** A digest or another machine-readable word of the page, in full. */
    code: (text: string): Locator => main.getByRole("code").filter({ hasText: new RegExp(`^${text}$`) }),
  };
}
