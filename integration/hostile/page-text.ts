/** Characters that are not seen, or that turn what is around them. */
const ODD = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The characters in a page that nobody sees, each with what stands before it. What scripts hold is not shown; our own commands have
 * such characters where they may break.
 */
export function oddCharacters(html: string): string[] {
  const shown = withoutScripts(html).replaceAll(/ data-room="[^"]*"/g, "");
  return [...shown.matchAll(ODD)].map(
    ({ 0: character, index }) => `${shown.slice(index - 60, index)}${JSON.stringify(character)}`,
  );
}

/** The same page without its scripts, and without what they hold. */
export function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b.*?<\/script>/gs, "");
}
