const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const UNSEEN_IN_LINES = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const codeOf = (character: string) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`;

/**
 * The text with every character spelled out that would not be seen, or that would turn what is around it: a name with a
 * right-to-left mark in it can look like another name. Halves of characters are spelled out too.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, codeOf);
}

/** The same for a text of several lines, whose line breaks and tabs stay. */
export function visibleLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSEEN_IN_LINES, codeOf);
}
