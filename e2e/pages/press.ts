import { expect, type Locator } from "@playwright/test";

/** Waits until the page's scripts have taken an element over, which no request tells: what is pressed before is lost. React marks its own. */
export async function awake(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
}

/** Clicks an element as somebody would who has seen the page come to life. */
export async function press(element: Locator): Promise<void> {
  await awake(element);
  await element.click();
}
