import type { Locator, Page } from "@playwright/test";

/** Finds the parts of an artifact's page by their accessible names. */
export function artifactPage(page: Page) {
  const main = page.getByRole("main");
  const files = main.getByRole("region", { name: "Files", exact: true });
  const contents = main.getByRole("region", { name: "Contents", exact: true });
  return {
    chart: main.getByRole("region", { name: "Chart", exact: true }),
    files,
    /** The link that opens a file. */
    file: (path: string): Locator => files.getByRole("link", { name: path, exact: true }),
    /** The text of an open file. */
    text: (path: string): Locator => files.getByRole("region", { name: path, exact: true }),
    refused: files.getByRole("region", { name: "Left out" }),
    bicep: main.getByRole("region", { name: "Bicep module", exact: true }),
    powershell: main.getByRole("region", { name: "PowerShell module", exact: true }),
    contents,
    /** The configuration, or a layer by its place: `Layer 1`. */
    descriptor: (name: string): Locator => contents.getByRole("listitem", { name, exact: true }),
    annotations: contents.getByRole("region", { name: "Annotations", exact: true }),
  };
}
