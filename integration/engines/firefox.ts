import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type ConsoleMessage, launch } from "puppeteer-core";
import { FIREFOX } from "../../scripts/install/programs.mjs";
import type { OtherBrowser, Window } from "./window";

/** Starts Debian's Firefox ESR without a screen, driven by WebDriver BiDi. */
export async function startFirefox(): Promise<OtherBrowser> {
  const home = await mkdtemp(join(tmpdir(), "mar-discovery-firefox-"));
  const browser = await launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    // Firefox refuses to run as root in the home of another.
    env: { ...process.env, HOME: home },
    defaultViewport: { width: 1366, height: 768 },
  });
  const errors: Promise<string>[] = [];
  const end = async () => {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  };
  return { visitor: () => visitor(browser, errors), errors: () => Promise.all(errors), end };
}

async function visitor(browser: Browser, errors: Promise<string>[]): Promise<Window> {
  const context: BrowserContext = await browser.createBrowserContext();
  const page = await context.newPage();
  let isLeaving = false;
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error" && !isLeaving) errors.push(textOf(message));
  });
  page.on("pageerror", async (error) => errors.push(Promise.resolve(String(error))));
  return {
    open: async (url) => {
      // Firefox tells the console of a page that is left which of its requests and scripts end with it.
      isLeaving = true;
      await page.goto("about:blank");
      isLeaving = false;
      await page.goto(url);
    },
    run: (work, ...args) => page.evaluate(work, ...args),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: async (key, holding) => {
      if (holding) await page.keyboard.down(holding);
      await page.keyboard.press(key);
      if (holding) await page.keyboard.up(holding);
    },
  };
}

/** Returns what a message says, errors with their stack. */
async function textOf(message: ConsoleMessage): Promise<string> {
  const parts = message.args().map((part) => part.evaluate((value) => (value instanceof Error ? value.stack : value)));
  const texts = await Promise.all(parts).catch(() => []);
  return `${message.text()} ${texts.join(" ")}`;
}
