import { type PlacedText, placedSlice } from "../span";
import type { EscapeMark } from "./word";

/** Splits an instruction at whitespace outside of quotes and escapes. Returns each word as written. */
export function quotedWords(args: PlacedText, mark: EscapeMark): PlacedText[] {
  const words: PlacedText[] = [];
  const { text } = args;
  let start: number | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote === "" && /\s/.test(char)) {
      if (start !== undefined) words.push(placedSlice(args, start, at));
      start = undefined;
      continue;
    }
    start ??= at;
    if (char === mark && quote !== "'") at++;
    else if (char === quote) quote = "";
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
  }
  if (start !== undefined) words.push(placedSlice(args, start));
  return words;
}
