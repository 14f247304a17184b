import type { Page } from "@playwright/test";

/** Requests that a page makes from now on, by address; the browser's own for the icon are left out. */
export function requestsFromNowOn(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/icon")) requests.push(`${request.method()} ${request.url()}`);
  });
  return requests;
}
