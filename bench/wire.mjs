/**
 * Counts a page's requests and its bytes over the wire, from now on.
 * @param {import("./browser.mjs").Page} page
 */
export async function watchWire(page) {
  const wire = { requests: 0, bytes: 0, scriptBytes: 0 };
  const scripts = new Set();
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", () => {
    wire.requests += 1;
  });
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    if (scripts.has(requestId)) wire.scriptBytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return { wire, session };
}

/**
 * Returns the heap after garbage collection, in MB.
 * @param {import("@playwright/test").CDPSession} session
 */
export async function heapMegabytes(session) {
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 1e6;
}

/**
 * Returns the page's layout shift since it was opened.
 * @param {import("./browser.mjs").Page} page
 */
export function layoutShift(page) {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: "layout-shift", buffered: true });
    return new Promise((/** @type {(shift: number) => void} */ resolve) => {
      requestAnimationFrame(() => {
        const entries = observer.takeRecords();
        resolve(entries.reduce((sum, entry) => sum + Number(Reflect.get(entry, "value")), 0));
      });
    });
  });
}

/** @param {import("./browser.mjs").Page} page */
export function countNodes(page) {
  return page.evaluate(() => document.querySelectorAll("*").length);
}
