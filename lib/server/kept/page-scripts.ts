import "server-only";

const START = "<script";
const END = "</script>";
const SOURCE = / (?:src|href)="([^"]+)"/;

/** A script of a page: the text of its start tag after the name, and its own text. */
export type PageScript = { whole: string; attributes: string; text: string };

/** Returns a page with another text in place of each of its scripts. In one pass: a page may have any number of beginnings. */
export function mapScripts(html: string, replaced: (script: PageScript) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = html.indexOf(START); start >= 0; start = html.indexOf(START, at)) {
    const tagEnd = html.indexOf(">", start);
    const end = tagEnd < 0 ? -1 : html.indexOf(END, tagEnd);
    if (end < 0) break;
    const after = end + END.length;
    parts.push(html.slice(at, start));
    const attributes = html.slice(start + START.length, tagEnd);
    parts.push(replaced({ whole: html.slice(start, after), attributes, text: html.slice(tagEnd + 1, end) }));
    at = after;
  }
  parts.push(html.slice(at));
  return parts.join("");
}

/** Returns the address in a tag, or in its attributes; empty if there is none. */
export function sourceOf(tag: string): string {
  return SOURCE.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? "";
}
