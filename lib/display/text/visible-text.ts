const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const UNSEEN_IN_LINES = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const codeOf = (character: string) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`;

/**
 * Spells out every character that is invisible or changes the direction of others: a name with a right-to-left mark can
 * look like another name. Also spells out lone surrogates.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, codeOf);
}

/** Does the same for a text of several lines, and keeps line breaks and tabs. */
export function visibleLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSEEN_IN_LINES, codeOf);
}
