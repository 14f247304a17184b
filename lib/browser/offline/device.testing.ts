import type { Device, Shelf } from "./device";

/** The origin of the pages in these tests. */
export const ORIGIN = "https://mar.example";

type Kept = Map<string, Response>;
type Asked = Parameters<Shelf["match"]>[0];

const keyOf = (asked: Asked) => new URL(asked instanceof Request ? asked.url : asked, ORIGIN).href;

/** A cache in memory, with what the worker uses of one. `room` is how many entries fit. */
function cacheOf(kept: Kept, room: number): Shelf {
  return {
    match: async (asked) => kept.get(keyOf(asked))?.clone(),
    put: async (asked, answer) => {
      if (kept.size >= room) throw new DOMException("full", "QuotaExceededError");
      kept.set(keyOf(asked), answer);
    },
    delete: async (asked) => kept.delete(keyOf(asked)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  };
}

type Options = { room?: number; base?: string; fetch?: Device["fetch"] };

/** A device on which nothing is kept, the addresses it holds, and what it asked the server for. */
export function deviceForTest({ room = 1_000, base = "", fetch }: Options = {}) {
  const [pages, assets]: [Kept, Kept] = [new Map(), new Map()];
  const asked: string[] = [];
  const device: Device = {
    parts: ["/_next/static/chunks/part.js"],
    base,
    pages: cacheOf(pages, room),
    assets: cacheOf(assets, room),
    fetch: async (address, init) => {
      asked.push(keyOf(address));
      return fetch ? fetch(address, init) : new Response("content");
    },
  };
  return { device, asked, pages: () => [...pages.keys()], assets: () => [...assets.keys()] };
}

/** A whole page of the server. */
export function pageAnswer(
  content = "",
  { status = 200, ...headers }: { status?: number } & Record<string, string | number> = {},
): Response {
  const html = `<!DOCTYPE html><html><head><title>dotnet/aspnet &amp; more</title></head><body class="x"><div>${content}</div></body></html>`;
  const all = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "script-src 'nonce-abc=' 'strict-dynamic'",
  };
  const more = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return new Response(html, { status, headers: { ...all, ...more } });
}
