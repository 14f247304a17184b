import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { watchPages } from "./page-watch";
import { type ReadSite, startReadSite } from "./read-site";
import { type RealSite, startRealSite } from "./real-site";
import { type SampleControl, sampleControl } from "./sample-control";
import { siteOfWorker } from "./site";
import { waitingForScripts } from "./visit";

export { expect };

type TestFixtures = {
  /**
   * Problems that a test expects: one pattern for lines such as `console error: … 404 …`, with alternatives joined by
   * `|`. There cannot be two, as Playwright gives an array whose second element is an object another meaning.
   */
  allowedConsole: readonly [] | readonly [RegExp];
  /**
   * Foreign hosts that pages may contact, because the test stands in for them. Requests that it does not answer are
   * blocked in the browser. An array in an array, as Playwright reads options.
   */
  standIns: readonly (readonly string[])[];
  /** The sample registry behind the site: when a test begins, it has no faults and no requests in flight. */
  sample: SampleControl;
  /** Opens a page in a fresh browser context: another visitor, with nothing stored. */
  newVisitor: () => Promise<Page>;
  watched: (context: BrowserContext) => BrowserContext;
};

type WorkerFixtures = {
  /** Started by the first test that needs it, ended with the worker. */
  realSite: RealSite;
  /** A site whose background reader reads `READ_NAMES`; started by the first test that needs it, ended with the worker. */
  readSite: ReadSite;
};

/** The repositories that the background reader of `readSite` reads: small ones, some with lines that have ended. */
export const READ_NAMES = [
  "powershell",
  "dotnet/monitor",
  "dotnet/nightly/monitor",
  "dotnet/core/runtime-deps",
  // The second is built on the first, by its label.
  "azurelinux/base/core",
  "azurelinux/base/nodejs",
] as const;

/**
 * Playwright's `test` on our site: the base URL is the worker's own web server, and unexpected problems fail the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  allowedConsole: [[], { option: true }],

  standIns: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  baseURL: async ({}, use, testInfo) => use(siteOfWorker(testInfo.parallelIndex).url),

  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, testInfo) => {
      const control = sampleControl(siteOfWorker(testInfo.parallelIndex));
      await use(control);
      // Pages are closed by now. The server's remaining requests for them must not affect the next test.
      await control.tidyUp();
    },
    { auto: true },
  ],

  watched: async ({ allowedConsole, standIns }, use) => {
    const watches: ReturnType<typeof watchPages>[] = [];
    await use((context) => {
      watches.push(watchPages(context, standIns.flat()));
      return context;
    });
    expect(
      watches.flatMap((watch) => watch.problems(allowedConsole)),
      "what the pages said",
    ).toEqual([]);
  },

  context: async ({ context, watched, standIns }, use) => {
    for (const host of standIns.flat()) await context.route(`https://${host}/**`, (route) => route.abort());
    await use(watched(context));
  },

  page: async ({ page, javaScriptEnabled }, use) => use(javaScriptEnabled ? waitingForScripts(page) : page),

  newVisitor: async ({ browser, watched, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = watched(await browser.newContext());
      contexts.push(context);
      const page = await context.newPage();
      return javaScriptEnabled ? waitingForScripts(page) : page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  realSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, workerInfo) => {
      const { close, ...site } = await startRealSite(workerInfo.workerIndex);
      await use(site);
      await close();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  readSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, workerInfo) => {
      const { close, ...site } = await startReadSite(workerInfo.workerIndex, READ_NAMES);
      await use(site);
      await close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
