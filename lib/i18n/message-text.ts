import type { Locale } from "./catalogs";
import { CLIENT_CATALOGS } from "./client-catalogs";

type Texts = (typeof CLIENT_CATALOGS)[Locale];

/** Returns the meaning of an error message's kind and what to do, in the words of a language. */
export function messageText(kind: keyof Texts, locale: Locale): { meaning: string; advice: string } {
  return CLIENT_CATALOGS[locale][kind];
}
