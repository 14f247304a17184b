import type { Page } from "@playwright/test";

/** Bytes over the wire, including response headers, by purpose. */
type WireBytes = { Script: number; Stylesheet: number; Font: number; Document: number };

/** A page's bytes over the wire. */
export type Wire = { bytes: WireBytes; requests: string[] };

/** Counts requests and bytes over the wire, from now on. */
export async function watchWire(page: Page): Promise<Wire> {
  const wire: Wire = { bytes: { Script: 0, Stylesheet: 0, Font: 0, Document: 0 }, requests: [] };
  const kinds = new Map<string, keyof WireBytes>();
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ request }) => wire.requests.push(`${request.method} ${request.url}`));
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (isCounted(type, wire.bytes)) kinds.set(requestId, type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) wire.bytes[kind] += encodedDataLength;
  });
  await session.send("Network.enable");
  return wire;
}

function isCounted(type: string, bytes: WireBytes): type is keyof WireBytes {
  return type in bytes;
}
