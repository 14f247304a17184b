import { setTimeout as sleep } from "node:timers/promises";
import { withPage } from "../browser.mjs";
import { round, spread } from "../figures.mjs";
import { repeat, say } from "../progress.mjs";
import { forgetRequests, seenRequests } from "../sample-log.mjs";
import { withWeb } from "../site.mjs";

const CONCURRENCY = 16;
const REPOSITORIES = ["dotnet/monitor", "mssql/server"];
const LARGE = "dotnet/aspnet";
const LARGE_TIMEOUT_MS = 15 * 60_000;
/** Below the number of requests that the sample remembers. */
const LOG_FULL = 15_000;
/** The page reads its first screen first. */
const REST_MS = 1500;
const LOOK_MS = 15_000;

/**
 * Measures resolving every tag of a repository, against the time that its requests take at full concurrency.
 * @type {import("./parts.mjs").Part}
 */
export async function measureResolving({ registry, browser, runs, delay, full }) {
  const rows = [];
  for (const repository of REPOSITORIES) {
    await resolve(repository);
    rows.push(toRow(repository, await repeat(Math.min(runs, 3), `resolve ${repository}`, () => resolve(repository))));
  }
  if (full) rows.push(toRow(LARGE, await repeat(1, `resolve ${LARGE}`, () => resolve(LARGE))));
  return {
    title: `Resolving all tags (registry delay ${delay} ms, ${CONCURRENCY} requests at a time)`,
    columns: ["repository", "tags", "requests", "duration", "ideal", "ratio", "asked twice", "longest task over 50 ms"],
    rows,
  };

  /** @param {string} repository */
  function resolve(repository) {
    return withWeb(registry, (url) => withPage(browser, (page) => resolveOn(page, `${url}/${repository}`, registry)));
  }

  /** @param {string} repository @param {Awaited<ReturnType<typeof resolve>>[]} results */
  function toRow(repository, results) {
    const ideals = results.map(({ requests }) => (requests * delay) / CONCURRENCY / 1000);
    return [
      repository,
      spread(results.map(({ tags }) => tags)),
      spread(results.map(({ requests }) => requests)),
      spread(
        results.map(({ seconds }) => seconds),
        "s",
      ),
      spread(ideals, "s"),
      `${spread(results.map(({ seconds }, at) => seconds / (ideals[at] ?? Number.NaN)))} ×`,
      spread(results.map(({ twice }) => twice)),
      spread(
        results.map(({ longest }) => longest),
        "ms",
      ),
    ];
  }
}

/**
 * Presses the button and waits until everything is resolved.
 * @param {import("../browser.mjs").Page} page
 * @param {string} url
 * @param {import("../site.mjs").RegistryAddresses} registry
 */
async function resolveOn(page, url, registry) {
  await page.goto(url);
  const button = page.locator('main button:enabled:text("Resolve all")');
  await button.waitFor();
  await page.waitForTimeout(REST_MS);
  await forgetRequests(registry);
  const tags = Number(((await button.textContent()) ?? "").replace(/\D/g, ""));
  await page.evaluate(watchLongTasks);
  const watching = new AbortController();
  const counting = countRequests(registry, watching.signal);
  const seconds = await button.evaluate(pressAndWait, LARGE_TIMEOUT_MS);
  watching.abort();
  const { requests, twice } = await counting;
  const longest = await page.evaluate(() => Number(Reflect.get(window, "benchLongest")));
  const left = await button.count();
  if (left > 0) say(`  not all tags of ${url} were resolved`);
  say(`  ${round(seconds)} s`);
  return { tags, seconds, requests, twice, longest };
}

/**
 * Runs in the page: presses the button, and returns for how many seconds its progress was shown.
 * @param {Element} button
 * @param {number} timeout in milliseconds
 * @returns {Promise<number>}
 */
function pressAndWait(button, timeout) {
  const start = performance.now();
  if (button instanceof HTMLElement) button.click();
  return new Promise((resolve, reject) => {
    const look = () => {
      const passed = performance.now() - start;
      if (passed > timeout) reject(new Error("it is still resolving"));
      else if (document.querySelector("main progress") || passed < 100) requestAnimationFrame(look);
      else resolve(passed / 1000);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page: records the longest task. */
function watchLongTasks() {
  Object.assign(window, { benchLongest: 0 });
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      Object.assign(window, { benchLongest: Math.max(duration, Number(Reflect.get(window, "benchLongest"))) });
    }
  });
  observer.observe({ type: "longtask" });
}

/**
 * Counts the registry's requests, even if they are more than the sample remembers.
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @param {AbortSignal} signal ends the counting
 */
async function countRequests(registry, signal) {
  let requests = 0;
  let twice = 0;
  const paths = new Set();
  const take = async () => {
    const log = await seenRequests(registry);
    if (log.length < LOG_FULL && !signal.aborted) return;
    await forgetRequests(registry);
    requests += log.length;
    for (const { endpoint, path } of log) {
      if (endpoint === "data") continue;
      if (paths.has(path)) twice += 1;
      paths.add(path);
    }
  };
  // Reading a long log takes the sample's time from its answers.
  while (!signal.aborted) {
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    await take();
  }
  return { requests, twice };
}
