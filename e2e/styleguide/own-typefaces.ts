import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";

const CHINESE = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));
/** The first of the typefaces that Chinese pages ask the system for. */
const ASKED = "PingFang SC";

/**
 * Makes pages wait for the typefaces that they ship. Otherwise a busy machine shows its own when those are late, so that no
 * text moves while it is read, and pictures differ. Chinese is in the system's typefaces, which differ between machines:
 * pages get one from a package of the tests. `moreStyles` is appended to the style sheets.
 */
export async function withOwnTypefaces(page: Page, moreStyles = ""): Promise<void> {
  const added = (await chineseStyles()) + moreStyles;
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    const styles = (await response.text())
      .replaceAll(/font-display:\s*optional/g, "font-display:block")
      .replaceAll(/local\([^)]*\)/g, 'local("none")');
    await route.fulfill({ response, body: styles + added });
  });
  await page.route("**/_chinese/*", async (route) => {
    const [name = ""] = new URL(route.request().url()).pathname.split("/").slice(-1);
    await route.fulfill({ body: await readFile(join(CHINESE, "files", name)), contentType: "font/woff2" });
  });
}

/** Returns the typeface in its many files, under the name that pages ask for. */
async function chineseStyles(): Promise<string> {
  const styles = await readFile(join(CHINESE, "index.css"), "utf8");
  return styles
    .replaceAll("Noto Sans SC Variable", ASKED)
    .replaceAll("font-display: swap", "font-display: block")
    .replaceAll("url(./files/", "url(/_chinese/");
}
