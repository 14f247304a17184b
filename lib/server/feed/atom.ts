import "server-only";
import { FEED_TYPES } from "@/lib/contract/feed-path";
import { type Markup, markup } from "../markup/markup";
import type { Feed, FeedEntry } from "./feed";

/**
 * Writes a feed as an Atom document, with as many of its entries as have room.
 * @param mostBytes about how long it may be
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomText(feed: Feed, mostBytes: number): string {
  const { id, title, description, language, author, home, self, updated } = feed;
  const head = markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${rfc3339(updated)}</updated>
<author><name>${author}</name></author>
<generator>${author}</generator>
<link rel="self" type="${FEED_TYPES.atom}" href="${self}"/>
<link rel="alternate" type="text/html" href="${home}"/>
`;
  let text = `<?xml version="1.0" encoding="utf-8"?>\n${head.markup}`;
  for (const entry of feed.entries) {
    const next = entryMarkup(entry).markup;
    if (Buffer.byteLength(text) + Buffer.byteLength(next) > mostBytes) break;
    text += next;
  }
  return `${text}</feed>\n`;
}

function entryMarkup(entry: FeedEntry): Markup {
  return markup`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<published>${rfc3339(entry.published)}</published>
<updated>${rfc3339(entry.updated)}</updated>
<link rel="alternate" type="text/html" href="${entry.url}"/>
${entry.related.map(({ url, title }) => markup`<link rel="related" type="text/html" title="${title}" href="${url}"/>\n`)}${entry.changes.map(
  (change) => markup`<category term="${change}"/>\n`,
)}<summary>${entry.summary}</summary>
<content type="html">${entry.content.markup}</content>
</entry>
`;
}

function rfc3339(time: number): string {
  return new Date(time).toISOString();
}
