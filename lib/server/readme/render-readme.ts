import "server-only";
import MarkdownIt from "markdown-it";
import { cleanHtml } from "./clean-html";

/** A README as HTML that is safe to show. `isWhole` is false if only its beginning is shown. */
export type RenderedReadme = { html: string; isWhole: boolean };

/** Most Markdown read and most HTML made, in characters. */
const MOST = { markdown: 100_000, html: 150_000 };
/** A beginning that is shorter than this and still makes too much HTML is not shown. */
const LEAST_MARKDOWN = 1_000;
/** Longer addresses become text: a few characters of Markdown can repeat one a thousand times. */
const LONGEST_ADDRESS = 2_000;

/**
 * Renders Markdown, with the HTML that it may contain, as HTML that is safe to show. Of a README that would make too much, its
 * beginning. It may take a second, so only worker threads call it.
 */
export function renderReadme({ markdown }: { markdown: string }): RenderedReadme {
  const parser = new MarkdownIt({ html: true, linkify: true, maxNesting: 30 });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = (address) => address.length <= LONGEST_ADDRESS && /^https?:/i.test(address);
  for (let most = MOST.markdown; most >= LEAST_MARKDOWN; most /= 2) {
    const source = beginningOf(markdown, most);
    const html = parser.render(source);
    if (html.length <= MOST.html) return { html: cleanHtml(html), isWhole: source === markdown };
  }
  return { html: "", isWhole: false };
}

/** Returns at most so many characters, if possible whole lines. */
function beginningOf(markdown: string, most: number): string {
  if (markdown.length <= most) return markdown;
  const end = markdown.lastIndexOf("\n", most);
  return markdown.slice(0, end > most / 2 ? end : most);
}
