import "server-only";
import { LANGUAGE_TAGS, LOCALES } from "@/lib/contract/locale/locale.mjs";
import { requestLocale } from "../request-locale";

/** Words in a row that make a sentence; fewer are names, values or commands. */
const SENTENCE = /(?:\b[A-Za-z]{2,}[,;:.]? ){4}/;
const CHINESE = /\p{Script=Han}/u;

/**
 * Returns the language of a text that somebody else wrote, by its script, as screen readers need it to pronounce the text.
 * `undefined` if that is the page's own, or if the text is no sentence.
 */
export function languageOf(text: string): string | undefined {
  const locale = LOCALES.find((each) => (each === "zh-cn" ? CHINESE : SENTENCE).test(text));
  return locale && locale !== requestLocale() ? LANGUAGE_TAGS[locale] : undefined;
}
