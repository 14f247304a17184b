import "server-only";

/** Markup of HTML or XML, as opposed to text that must be escaped first. */
export type Markup = { readonly markup: string };

/** What stands in a template: text, which is escaped, and markup, which is not. */
export type Content = string | Markup | readonly Markup[];

/** No XML document can hold these, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escapes text for the content and the attributes of HTML and XML. Characters that XML forbids become the replacement
 * character.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Makes markup from a template whose texts are escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.map((part, at) => `${part}${written(values[at] ?? "")}`).join("") };
}

function written(value: Content): string {
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map((each) => each.markup).join("");
}

/** Joins pieces of markup with text between them. */
export function joined(pieces: readonly Markup[], between: string): Markup {
  return { markup: pieces.map((piece) => piece.markup).join(escaped(between)) };
}
