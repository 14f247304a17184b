import "server-only";
import type { ServerResponse } from "node:http";
import { PROBLEM_STATUS, type Problem } from "@/lib/contract/problem";
import { dateDraft } from "../exchange/draft";
import { currentExchange } from "../exchange/exchange";
import { secondsToWait } from "../problem/problem";

/**
 * Sets the status of the page being made. Next itself only has `notFound()`, which leaves readers without scripts an
 * empty page. Works until the page's first part is sent. Navigation inside the application still gets 200: on any other
 * status the router reloads the page.
 */
export function setPageStatus(status: number): void {
  const response = openResponse();
  if (response) response.statusCode = status;
}

/** Sets the same for a page that shows a problem in place of its data, with the API's `Retry-After`. */
export function setPageProblem(problem: Problem): void {
  setPageStatus(PROBLEM_STATUS[problem.code]);
  const wait = secondsToWait(problem);
  if (wait !== undefined) openResponse()?.setHeader("Retry-After", wait);
}

/** Says how old the data of the page is, in the API's `X-Data-Age`: when the registry said it, in milliseconds since 1970. */
export function setPageAge(readAt: number): void {
  dateDraft(readAt);
  openResponse()?.setHeader("X-Data-Age", Math.max(0, Math.floor((Date.now() - readAt) / 1000)));
}

/** Says which headers of the request the page depends on, beside those that Next names: it drops what `proxy.ts` says. */
export function addPageVary(headers: readonly string[]): void {
  openResponse()?.appendHeader("Vary", headers.join(", "));
}

/** The response of the page, unless its head is sent or the router reads it. */
function openResponse(): ServerResponse | undefined {
  const exchange = currentExchange();
  if (!exchange || exchange.response.headersSent || "rsc" in exchange.request.headers) return undefined;
  return exchange.response;
}
