import type { Device, Shelf } from "./device";
import { aboutKept, type KeptPage, toKeep } from "./kept-page";

/** What the device keeps at most. A page has 1 MB at most. */
const MOST = { pages: 60, bytes: 20_000_000, pageBytes: 1_500_000 };

/** Paths of scripts, styles and typefaces, also among the data for the browser. */
const ASSETS = /\/_next\/static\/[\w./~-]+/g;

/**
 * Keeps a page and all files that it needs, unless it is a failure, a redirect or not whole. Never throws: a device
 * without room keeps nothing.
 * @param answer is read to its end
 */
export async function keepPage(device: Device, url: string, answer: Response): Promise<void> {
  try {
    if (answer.status !== 200 || answer.redirected || !/^text\/html\b/.test(answer.headers.get("Content-Type") ?? ""))
      return await answer.body?.cancel();
    const html = await answer.text();
    if (html.length > MOST.pageBytes || !isWhole(html)) return;
    await keepAssets(
      device,
      [...new Set(html.match(ASSETS))].filter((path) => !device.parts.includes(path)),
    );
    await device.pages.put(url, toKeep(html, answer, Date.now()));
    await dropOldest(device.pages);
  } catch {
    // The connection ended, or the device has no room.
  }
}

/** Returns the kept pages, the newest first. */
export async function keptPages(pages: Shelf): Promise<KeptPage[]> {
  const found = (await pages.keys()).map(async ({ url }) => {
    const answer = await pages.match(url);
    return answer ? [aboutKept(url, answer)] : [];
  });
  return (await Promise.all(found)).flat().sort((one, other) => other.keptAt - one.keptAt);
}

/** Returns true if a page came to its end, and no part of it is a failure: those have the role `alert`. */
function isWhole(html: string): boolean {
  return /<\/html>\s*$/.test(html) && !html.includes('role="alert"');
}

async function keepAssets({ assets, fetch, base }: Device, paths: readonly string[]): Promise<void> {
  const fetched = paths.map(async (file) => {
    const path = base + file;
    if (await assets.match(path, { ignoreVary: true })) return;
    const answer = await fetch(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    await assets.put(path, answer);
  });
  await Promise.all(fetched);
}

async function dropOldest(pages: Shelf): Promise<void> {
  let bytes = 0;
  for (const [index, page] of (await keptPages(pages)).entries()) {
    bytes += page.bytes;
    if (index >= MOST.pages || bytes > MOST.bytes) await pages.delete(page.url);
  }
}
