import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

const OWN_HOSTS = new Set(["127.0.0.1", "localhost"]);

/** Problems in a browser context that no test expects. */
export type PageWatch = { problems: (allowed: readonly RegExp[]) => string[] };

/**
 * Watches all pages of a context for console errors, hydration warnings, uncaught errors, failed requests and requests
 * to foreign hosts. The last are never allowed, except to `standIns`: hosts that the test itself stands in for.
 */
export function watchPages(context: BrowserContext, standIns: readonly string[] = []): PageWatch {
  const found: string[] = [];
  const foreign: string[] = [];
  context.on("console", (message) => {
    if (isProblem(message)) found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    if (isForeign(request.url(), standIns)) foreign.push(`foreign request: ${request.method()} ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = failure(request);
    if (reason) found.push(`failed request: ${request.method()} ${request.url()}: ${reason}`);
  });
  return {
    problems: (allowed) => [...foreign, ...found.filter((line) => !allowed.some((pattern) => pattern.test(line)))],
  };
}

function isProblem(message: ConsoleMessage): boolean {
  return message.type() === "error" || (message.type() === "warning" && /hydrat/i.test(message.text()));
}

function isForeign(url: string, standIns: readonly string[]): boolean {
  const { protocol, hostname } = new URL(url);
  return /^(?:https?|wss?):$/.test(protocol) && !OWN_HOSTS.has(hostname) && !standIns.includes(hostname);
}

/** Returns why a request failed. Leaving a page aborts its requests, which is not a failure. */
function failure(request: Request): string | undefined {
  const text = request.failure()?.errorText ?? "unknown";
  return text === "net::ERR_ABORTED" ? undefined : text;
}
