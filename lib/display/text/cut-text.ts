import { charactersFor } from "../bytes/page-bytes";

/** The beginning of a text, and the number of characters cut off. */
export type CutText = { text: string; more: number };

/**
 * Cuts a text that is longer than a page should hold, but never inside a surrogate pair.
 * @param most characters
 * @param room bytes of the page that it may take
 */
export function cutText(text: string, most: number, room = Number.POSITIVE_INFINITY): CutText {
  if (text.length <= most && room === Number.POSITIVE_INFINITY) return { text, more: 0 };
  const fitting = charactersFor(text, most, room);
  if (fitting >= text.length) return { text, more: 0 };
  const last = text.charCodeAt(fitting - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? fitting - 1 : fitting;
  return { text: text.slice(0, end), more: text.length - end };
}
