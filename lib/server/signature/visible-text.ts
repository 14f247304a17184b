import "server-only";

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The same text with everything spelled out that would not be seen or would turn what is around it: a name with a
 * right-to-left mark in it can look like another name.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}
