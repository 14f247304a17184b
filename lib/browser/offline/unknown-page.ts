import { withoutBase } from "@/lib/contract/base/base-path.mjs";
import { splitLocale } from "@/lib/contract/locale/locale.mjs";
import { offlineWords } from "@/lib/i18n/offline/offline-words";
import type { KeptPage } from "./kept-page";

/** Most kept pages that the page lists. */
const MOST_LISTED = 20;

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
body{margin:0 auto;max-width:44rem;padding:2rem 1rem;background:light-dark(#fff,#0e1116);color:light-dark(#12161c,#e8ecf2)}
h1{font-size:1.25rem}h2{font-size:1rem}a{color:light-dark(#0b5cad,#6db3ff)}
a{display:inline-block;min-height:1.75rem}li,code{overflow-wrap:anywhere}ul{padding-inline-start:1.25rem}`;

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Returns a page that says in the language of an address that it is not on this device, and lists what is: first pages of
 * the same path, then those of the same language.
 */
export function unknownPage(url: string, kept: readonly KeptPage[], base: string): Response {
  const pathOf = (address: string) => withoutBase(new URL(address).pathname, base) ?? "/";
  const { title, text, again, keptPages, nothing, language, locale } = offlineWords(pathOf(url));
  const distance = (page: KeptPage) => {
    const path = pathOf(page.url);
    if (path === pathOf(url)) return 0;
    return splitLocale(path).locale === locale ? 1 : 2;
  };
  const listed = kept.toSorted((one, other) => distance(one) - distance(other)).slice(0, MOST_LISTED);
  const items = listed.map((page) => {
    const { pathname, search } = new URL(page.url);
    // Pages of two languages can have one title.
    const more = splitLocale(pathOf(page.url)).locale === locale ? search : pathname + search;
    return `<li><a href="${escaped(pathname + search)}">${page.title || escaped(pathname)}</a> ${escaped(more)}</li>`;
  });
  const list = items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p>${nothing}</p>`;
  const html = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="">${again}</a></p><h2>${keptPages}</h2>${list}</main></body></html>`;
  return new Response(html, { status: 503, headers: HEADERS });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
