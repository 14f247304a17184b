import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./scripts/install/programs.mjs";

/**
 * Chromium renders its address bar's suggestions for each window, in their own process: half of the processor time of a
 * window that one test opens. The other features are those that Playwright turns off: of two lists Chromium reads only
 * the last.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Chromium talks only to the tests' servers: no services of its maker, no GPU, no sandbox (tests run as root). */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${FEATURES_OFF.join(",")}`,
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

const PHONE_SPECS = "**/*.phone.spec.ts";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  reporter: "list",
  // Each worker has its own sample registry and web server, see e2e/support/global-setup.ts. Tests wait half of their
  // time, mostly for time limits, so one worker more than a small machine has cores keeps the cores busy.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // An idle machine needs a tenth of it.
  timeout: 120_000,
  // Pictures are of typefaces that the project ships: machines differ in the edges of letters alone.
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixels: 80, animations: "disabled", caret: "hide" } },
  snapshotPathTemplate: "{testDir}/{testFileDir}/pictures/{arg}{ext}",
  use: {
    browserName: "chromium",
    launchOptions: { args: CHROMIUM_FLAGS, ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}) },
    locale: "en-US",
    timezoneId: "UTC",
    permissions: ["clipboard-read", "clipboard-write"],
    // It keeps pages and asks for them once more: only the tests of offline pages allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "off",
  },
  projects: [
    { name: "wide", testIgnore: PHONE_SPECS, use: { viewport: { width: 1366, height: 768 } } },
    {
      name: "phone",
      testMatch: PHONE_SPECS,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
