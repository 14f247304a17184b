import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { CLIENT_CATALOGS, type ClientCatalog } from "./client-catalogs";

const loaded: Partial<Record<Locale, Promise<ClientCatalog | undefined>>> = {};

/**
 * Returns the meanings of error messages and what to do, in the words of a language: the same promise each time.
 * Resolves to `undefined` if they cannot be loaded; the next call tries again.
 */
export function messageWords(locale: Locale): Promise<ClientCatalog | undefined> {
  loaded[locale] ??= CLIENT_CATALOGS[locale]().catch(() => {
    delete loaded[locale];
    return undefined;
  });
  return loaded[locale];
}
