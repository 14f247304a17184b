import { fieldsOf } from "./lenient";

/** Names under which a portal may keep a repository's README, the likeliest first; without case and punctuation. */
const README_NAMES = [
  "readme",
  "readmecontent",
  "readmemarkdown",
  "readmetext",
  "markdown",
  "overview",
  "about",
  "fulldescription",
  "longdescription",
];

/** Names that are one of these only if their text looks like Markdown. */
const MAYBE_NAMES = ["description", "content", "body"];

/** How a line begins that is Markdown: a heading, an item, a quotation, a fence, a table row. */
const LINE = /^(?:#{1,6}\s|[*+-]\s|\d{1,3}[.)]\s|>\s|```|~~~|\|)/m;
const LINK = /\]\(/;

/**
 * Returns the README in a portal's details, whose field has no documented name: that of a well-known name, else the longest text
 * that looks like Markdown.
 * @param known names of fields that are something else
 */
export function findReadme(details: unknown, known: ReadonlySet<string>): string | undefined {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(fieldsOf(details))) {
    if (known.has(name)) continue;
    const plain = name.toLowerCase().replace(/[^a-z]/g, "");
    if (typeof value === "string") texts.set(plain, value);
    // One level deeper, such as `{"readme": {"content": "…"}}`.
    for (const [inner, text] of Object.entries(fieldsOf(value))) {
      if (typeof text === "string" && looksLikeMarkdown(text)) texts.set(`${plain}.${inner}`, text);
    }
  }
  const named = README_NAMES.map((name) => texts.get(name)).find((text) => text?.trim() && !isAddress(text));
  if (named) return named;
  const likely = [...texts].filter(([, text]) => looksLikeMarkdown(text) && !isAddress(text));
  const maybe = MAYBE_NAMES.flatMap((name) => likely.find(([each]) => each === name)?.[1] ?? [])[0];
  return maybe ?? likely.map(([, text]) => text).sort((a, b) => b.length - a.length)[0];
}

function looksLikeMarkdown(text: string): boolean {
  return text.includes("\n") && (LINE.test(text) || LINK.test(text));
}

function isAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
}
