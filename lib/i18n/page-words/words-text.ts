import type { Locale } from "@/lib/contract/locale/locale.mjs";

/** The element of a document that has the words of its language, as JSON. */
export const WORDS_ID = "words";

const KEY = Symbol.for("mar-discovery.words");
const holder: typeof globalThis & { [KEY]?: Map<Locale, string> } = globalThis;

/** Keeps the words of a language for what the server renders. The bundles of one process share them. */
export function setWordsText(locale: Locale, text: string): void {
  holder[KEY] ??= new Map();
  holder[KEY].set(locale, text);
}

/** Returns the words of a language as JSON: on the server those that were kept, in a browser those of the document. */
export function wordsText(locale: Locale): string {
  if (typeof document !== "undefined") return document.getElementById(WORDS_ID)?.textContent ?? "{}";
  return holder[KEY]?.get(locale) ?? "{}";
}
