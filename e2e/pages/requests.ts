import type { Page } from "@playwright/test";

/** Records a page's requests from now on, by address, without the browser's own request for the icon. */
export function requestsFromNowOn(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/icon")) requests.push(`${request.method()} ${request.url()}`);
  });
  return requests;
}
