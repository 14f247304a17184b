import { expect, type Page } from "@playwright/test";

/** Expects no layout shift since the page was opened; a failure shows places and HTML of what moved. */
export async function expectNoLayoutShift(page: Page): Promise<void> {
  const moved = await page.evaluate(async () => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    entries.push(...observer.takeRecords());
    observer.disconnect();
    const place = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
    return entries.map((entry) => {
      const sources: unknown = "sources" in entry ? entry.sources : undefined;
      const what = (Array.isArray(sources) ? sources : []).map(({ node, previousRect, currentRect }) => {
        const html = node instanceof Element ? node.outerHTML.slice(0, 160) : String(node?.textContent);
        return `${place(previousRect)} → ${place(currentRect)}: ${html}`;
      });
      return { at: Math.round(entry.startTime), value: "value" in entry ? Number(entry.value) : 0, what };
    });
  });
  expect(moved).toEqual([]);
}
