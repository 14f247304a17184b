import type { Locator, Page } from "@playwright/test";

/** Finds an image's raw documents by their accessible names. */
export function rawSection(page: Page) {
  const section = page.getByRole("main").getByRole("region", { name: "Raw", exact: true });
  const content = section.getByRole("region", { name: "Text of the document" });
  return {
    section,
    opener: section.getByText("The documents as the registry sent them"),
    kind: (name: "Image index" | "Manifest" | "Config"): Locator =>
      section.getByRole("radiogroup", { name: "Document" }).getByRole("radio", { name, exact: true }),
    view: (name: "Pretty" | "Bytes"): Locator =>
      section.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name, exact: true }),
    platform: section.getByRole("combobox", { name: "Platform of the document" }),
    /** The digest of the bytes and who computed it. */
    digestLine: section.getByRole("paragraph").filter({ hasText: /verified by (?:this browser|the server)/ }),
    content,
    text: content.getByRole("code"),
    copy: section.getByRole("button", { name: "Copy the document as sent" }),
    download: section.getByRole("link", { name: "Download" }),
    alert: section.getByRole("alert"),
    tryAgain: section.getByRole("alert").getByRole("button", { name: "Try again" }),
  };
}
