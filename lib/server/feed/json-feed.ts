import "server-only";
import type { Feed, FeedEntry } from "./feed";

/**
 * Writes a feed as a JSON Feed, with as many of its entries as have room.
 * @param mostBytes about how long it may be
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeedText(feed: Feed, mostBytes: number): string {
  const items: object[] = [];
  let bytes = 0;
  for (const entry of feed.entries) {
    const item = itemOf(entry);
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (bytes > mostBytes) break;
    items.push(item);
  }
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    items,
  });
}

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.content.markup,
    date_published: new Date(entry.published).toISOString(),
    date_modified: new Date(entry.updated).toISOString(),
    tags: entry.changes,
  };
}
