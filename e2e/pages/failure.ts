import { expect, type Locator, type Page } from "@playwright/test";
import messages from "@/messages/en.json" with { type: "json" };

/** Why there is no answer; `web-page` if a web page came instead. */
type Reason = keyof typeof messages.failure.reasons | "web-page";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a visitor sees in place of what could not be read. */
export function failureOf(page: Page) {
  const alert = page.getByRole("main").getByRole("alert");
  return {
    alert,
    tryAgain: alert.getByRole("button", { name: "Try again" }),
    requestId: alert.getByRole("code").filter({ hasText: UUID }),
  };
}

/** Expects a failure that names what was requested, the reason, what to do, and its request id. */
export async function expectFailure(page: Page, expected: { subject: string; reason: Reason; advice: RegExp }) {
  const { alert, tryAgain, requestId } = failureOf(page);
  const { reasons, webPage } = messages.failure;
  await expect(alert).toContainText(expected.reason === "web-page" ? webPage : reasons[expected.reason]);
  await expect(alert).toContainText(expected.advice);
  await expect(alert.getByRole("code").filter({ hasText: expected.subject })).toBeVisible();
  await expect(requestId).toBeVisible();
  await expect(tryAgain).toBeEnabled();
}

/** The region's words for what does not exist. */
export function notFoundHeading(page: Page): Locator {
  return page.getByRole("main").getByRole("heading", { name: /^There is no / });
}
