import { expect, type Page } from "@playwright/test";
import { z } from "zod";

const shiftsSchema = z.array(z.object({ value: z.number(), startTime: z.number() }));

/** Expects that nothing has moved by itself since the page was opened, and that this could be told. */
export async function expectNoLayoutShift(page: Page): Promise<void> {
  const text = await page.evaluate(async () => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return JSON.stringify(entries);
  });
  expect(shiftsSchema.parse(JSON.parse(text))).toEqual([]);
}
