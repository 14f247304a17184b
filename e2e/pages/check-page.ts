import type { Locator, Page } from "@playwright/test";

/** Finds the parts of the file check by their accessible names. */
export function checkPage(page: Page) {
  const main = page.getByRole("main");
  const card = main.getByRole("region", { name: "New file" });
  return {
    text: main.getByRole("textbox", { name: "Text of the file" }),
    opened: main.getByRole("button", { name: "Close the file" }),
    openFile: main.getByRole("button", { name: "Open a file" }),
    kind: main.getByRole("combobox", { name: "File type" }),
    platform: main.getByRole("combobox", { name: "Platform" }),
    summary: main.getByRole("status"),
    asked: main.getByText("Looked up in both regions."),
    again: main.getByRole("button", { name: "Ask again" }),
    stop: main.getByRole("button", { name: "Stop asking" }),
    progress: main.getByRole("progressbar", { name: "Names looked up" }),
    shown: main.getByRole("combobox", { name: "Show", exact: true }),
    more: main.getByRole("button", { name: /^Show \d+ more$/ }),
    alert: main.getByRole("alert"),
    names: main.getByRole("list", { name: "Image names" }).locator("> li"),
    /** The findings about the name in this line. */
    line: (line: number): Locator =>
      main
        .getByRole("list", { name: "Image names" })
        .locator("> li")
        .filter({ has: page.getByText(`Line ${line}`, { exact: true }) }),
    card,
    region: (name: "Unchanged" | "Global" | "China"): Locator => card.getByRole("radio", { name, exact: true }),
    pin: card.getByRole("checkbox", { name: "Pin by digest" }),
    newest: card.getByRole("checkbox", { name: /^Update pins/ }),
    changes: card.getByRole("list", { name: "Changed lines" }).getByRole("listitem"),
    copy: card.getByRole("button", { name: "Copy the new file" }),
    download: card.getByRole("button", { name: "Download" }),
  };
}

/** Drops files on the page's field, as a browser does. */
export async function dropFiles(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const parts = files.map(({ name, bytes }) => ({ name, latin: Buffer.from(bytes).toString("latin1") }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, latin } of given) {
      data.items.add(new File([Uint8Array.from(latin, (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  }, parts);
  const { text, opened } = checkPage(page);
  const target = text.or(opened).first();
  await target.dispatchEvent("dragover", { dataTransfer: transfer });
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}
