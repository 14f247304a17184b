import "server-only";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { currentExchange } from "@/lib/server/exchange/exchange";
import { browserMessagesOf } from "../messages";
import { setWordsText } from "./words-text";

const texts = new Map<Locale, string>();

/**
 * Returns the words that the data of a page has: none in a document, which has them in an element of its own. In its data they would be written, read
 * to make the HTML, and written again for each page. The router, which asks for a part of a page, gets them with it.
 */
export function sentWords(locale: Locale): string | undefined {
  const text = texts.get(locale) ?? JSON.stringify(browserMessagesOf(locale)).replaceAll("<", "\\u003c");
  if (!texts.has(locale)) {
    texts.set(locale, text);
    setWordsText(locale, text);
  }
  const exchange = currentExchange();
  return exchange && "rsc" in exchange.request.headers ? text : undefined;
}
