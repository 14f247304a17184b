import type { Region } from "../region";
import { type InputReading, type InvalidReading, invalid } from "./input-reading";

/** The longest text to search for, in characters. No repository name is longer. */
const SEARCH_MAX_LENGTH = 255;

/** Reads a text as words to search for. Replaces control characters and runs of spaces by one space. */
export function readSearch(text: string, region: Region): Extract<InputReading, { kind: "search" }> | InvalidReading {
  const words = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (words === "") return invalid("empty", "");
  if (words.length > SEARCH_MAX_LENGTH) return invalid("search-too-long", words);
  return { kind: "search", region, text: words };
}
