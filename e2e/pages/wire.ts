import type { Page } from "@playwright/test";

/** What a page's loading took over the wire. */
export type Wire = { scriptBytes: number; requests: string[] };

/** Counts requests, and bytes of scripts as they came over the wire, from now on. */
export async function watchWire(page: Page): Promise<Wire> {
  const wire: Wire = { scriptBytes: 0, requests: [] };
  const scripts = new Set<string>();
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ request }) => wire.requests.push(`${request.method} ${request.url}`));
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) wire.scriptBytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return wire;
}
