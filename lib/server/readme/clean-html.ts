import "server-only";
import sanitizeHtml from "sanitize-html";
import { visibleLines } from "@/lib/display/text/visible-text";
import { parseWebAddress } from "@/lib/mar/web-address";

/** Deepest nesting of elements. */
const DEEPEST = 40;

/** The page has a heading of level 1, and the README's section one of level 2. */
const HEADINGS = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6", h6: "h6" };
const RENAMED = { b: "strong", i: "em", strike: "s", tt: "code" };
const KEPT =
  "a blockquote br code dd del details dl dt em h3 h4 h5 h6 hr kbd li ol p pre s span strong sub summary sup table tbody td th thead tr ul";

/** Elements that disappear with what they contain. */
const DROPPED = "iframe math noscript object option script style svg template textarea title";

/**
 * Returns HTML of others with what may be shown: text, structure, and links to web addresses. Pictures become their alternative
 * text. Scripts, styles and frames disappear, and so do all attributes. Invisible characters are spelled out.
 */
export function cleanHtml(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: KEPT.split(" "),
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedSchemes: ["http", "https"],
    allowProtocolRelative: false,
    nonTextTags: DROPPED.split(" "),
    nestingLimit: DEEPEST,
    transformTags: {
      ...HEADINGS,
      ...RENAMED,
      a: (_name, { href = "" }) => linkTo(href),
      img: (_name, { alt = "" }) => ({ tagName: "span", attribs: {}, text: alt }),
      ol: (_name, { start = "" }) => listFrom(start),
    },
  });
  // The remaining attributes are addresses, which have no such characters, and numbers.
  return visibleLines(clean);
}

/** Only web addresses are links: a path would lead to this server. */
function linkTo(href: string): sanitizeHtml.Tag {
  const address = parseWebAddress(href);
  if (!address) return { tagName: "span", attribs: {} };
  return { tagName: "a", attribs: { href: address, rel: "noopener noreferrer nofollow" } };
}

function listFrom(start: string): sanitizeHtml.Tag {
  return { tagName: "ol", attribs: /^\d{1,6}$/.test(start) ? { start } : {} };
}
