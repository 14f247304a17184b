import type { APIRequestContext } from "@playwright/test";

/** A page as a walk found it. */
export type WalkedPage = {
  address: string;
  status: number;
  /** The document, with entities resolved. */
  html: string;
  /** The language that it says it has. */
  lang: string | undefined;
  /** Targets of its links and forms on this site, but for those that name another language. */
  targets: readonly string[];
};

/** Pages of a kind that a walk opens: thousands are alike. */
const MOST_OF_A_KIND = 6;
const MOST_PAGES = 110;

/**
 * Opens pages and follows their links to others of this site, a few of each kind.
 * @param starts addresses to begin with; all of them are opened
 */
export async function walk(request: APIRequestContext, starts: readonly string[]): Promise<WalkedPage[]> {
  const waiting = [...starts];
  const seen = new Set(waiting);
  const opened = new Map<string, number>();
  const pages: WalkedPage[] = [];
  for (let address = waiting.shift(); address !== undefined && pages.length < MOST_PAGES; address = waiting.shift()) {
    const page = await open(request, address);
    pages.push(page);
    for (const target of page.targets.map(withoutFragment)) {
      const kind = kindOf(target);
      const count = opened.get(kind) ?? 0;
      if (seen.has(target) || isForPrograms(target) || count >= MOST_OF_A_KIND) continue;
      seen.add(target);
      opened.set(kind, count + 1);
      waiting.push(target);
    }
  }
  return pages;
}

async function open(request: APIRequestContext, address: string): Promise<WalkedPage> {
  const response = await request.get(address, { headers: { "Accept-Language": "de" } });
  const html = withoutEntities(await response.text());
  const lang = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1];
  return { address, status: response.status(), html, lang, targets: targetsIn(html, address) };
}

function targetsIn(html: string, address: string): string[] {
  const tags = [...html.matchAll(/<(?:a|form)\s[^>]*>/g)].map(([tag]) => tag);
  return tags.flatMap((tag) => {
    const target = / (?:href|action)="([^"]*)"/.exec(tag)?.[1];
    if (target === undefined || / hreflang=/i.test(tag)) return [];
    const url = new URL(target, `http://site.example${address}`);
    return url.host === "site.example" ? [url.pathname + url.search + url.hash] : [];
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/, "");
}

/** Returns true for an address of the API or a feed. */
export function isForPrograms(address: string): boolean {
  return /^\/(?:api|feeds)\//.test(address);
}

/** Returns what pages have in common whose addresses differ only in names and values. */
function kindOf(address: string): string {
  const url = new URL(`http://site.example${address}`);
  const path = url.pathname.replace(/^\/zh-cn(?=\/|$)/, "");
  const [, first = ""] = path.split("/");
  const route = ["history", "compare", "check", "endpoints"].includes(first) ? first : path.length > 1 ? "image" : "";
  const form = /@/.test(path) ? "digest" : /:/.test(path) ? "tag" : "";
  return [route, form, ...[...url.searchParams.keys()].sort()].join(" ");
}

function withoutEntities(html: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
  return html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => named[name] ?? "");
}
