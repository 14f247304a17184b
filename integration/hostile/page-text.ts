/** Characters that are invisible or change the direction of text. */
const ODD = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Returns a page's invisible characters, each with the text before it. Scripts are not shown; our own commands have
 * such characters as places to break.
 */
export function oddCharacters(html: string): string[] {
  const shown = withoutScripts(html).replaceAll(/ data-room="[^"]*"/g, "");
  return [...shown.matchAll(ODD)].map(
    ({ 0: character, index }) => `${shown.slice(index - 60, index)}${JSON.stringify(character)}`,
  );
}

/** Returns the page without script elements and their content. */
export function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b.*?<\/script>/gs, "");
}
