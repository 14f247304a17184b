/** The beginning of a text, and how many characters of it are not there. */
export type CutText = { text: string; more: number };

/** Cuts a text that is longer than a page should hold, and never through one character of two halves. */
export function cutText(text: string, most: number): CutText {
  if (text.length <= most) return { text, more: 0 };
  const last = text.charCodeAt(most - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? most - 1 : most;
  return { text: text.slice(0, end), more: text.length - end };
}
