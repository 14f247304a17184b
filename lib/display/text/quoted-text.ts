import { cutText } from "./cut-text";
import { visibleText } from "./visible-text";

/** Returns a text of others as it is quoted: cut after so many characters, with invisible ones spelled out. */
export function quotedText(given: string, most: number): string {
  const { text, more } = cutText(given, most);
  return visibleText(more > 0 ? `${text}…` : text);
}
