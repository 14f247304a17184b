import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder, By, Capabilities, Key, type WebDriver } from "selenium-webdriver";
import { miniBrowser, WEBKIT_DRIVER } from "../../scripts/install/programs.mjs";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { startDisplay } from "./display";
import type { OtherBrowser, Window } from "./window";

const READY_TIMEOUT_MS = 60_000;
const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, ArrowDown: Key.ARROW_DOWN, k: "k", v: "v", a: "a" };
/** How WebKit begins a line about an error on a page's console. */
const CONSOLE_ERROR = /CONSOLE (?:\w+ )*ERROR/;

/** Starts WebKitGTK's own small browser on a display of its own, driven by WebDriver. */
export async function startWebKitGtk(): Promise<OtherBrowser> {
  const display = await startDisplay();
  const home = await mkdtemp(join(tmpdir(), "mar-discovery-webkit-"));
  const port = await freePort();
  const lines: string[] = [];
  const service = startService("WebKitWebDriver", [WEBKIT_DRIVER, `--port=${port}`], {
    env: { DISPLAY: display.name, GDK_BACKEND: "x11", HOME: home, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: "1" },
    onLine: (line) => lines.push(line),
  });
  const server = `http://127.0.0.1:${port}`;
  const windows: WebDriver[] = [];
  const end = async () => {
    for (const window of windows.splice(0)) await window.quit();
    await service.end();
    await display.end();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await untilReady(service, (signal) => answers(server, signal), READY_TIMEOUT_MS);
  } catch (error) {
    await end();
    throw error;
  }
  const visitor = async () => {
    // The driver has one session at a time, each with a browser of its own.
    for (const window of windows.splice(0)) await window.quit();
    const window = await new Builder().usingServer(server).withCapabilities(CAPABILITIES).build();
    windows.push(window);
    return windowOf(window);
  };
  return { visitor, errors: async () => lines.filter((line) => CONSOLE_ERROR.test(line)), end };
}

/** The browser writes what pages tell the console to its output. */
const CAPABILITIES = new Capabilities({
  browserName: "MiniBrowser",
  "webkitgtk:browserOptions": {
    binary: miniBrowser(),
    args: ["--automation", "--enable-write-console-messages-to-stdout=true"],
  },
});

function windowOf(driver: WebDriver): Window {
  return {
    open: (url) => driver.get(url),
    run: (work, ...args) => driver.executeScript(work, ...args),
    click: (selector) => driver.findElement(By.css(selector)).click(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: async (key, holding) => {
      const actions = driver.actions();
      if (holding) actions.keyDown(Key.CONTROL);
      actions.sendKeys(KEYS[key]);
      if (holding) actions.keyUp(Key.CONTROL);
      await actions.perform();
    },
  };
}

async function answers(server: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(`${server}/status`, { signal }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
}
