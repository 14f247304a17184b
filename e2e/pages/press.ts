import { expect, type Locator } from "@playwright/test";

/**
 * Waits until React has hydrated an element, which no request shows: clicks before are lost. React marks its own
 * elements.
 */
export async function awake(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
}

/** Clicks an element once it is hydrated. */
export async function press(element: Locator): Promise<void> {
  await awake(element);
  await element.click();
}
