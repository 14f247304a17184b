import en from "@/messages/client-messages.en.json";
import type { Locale } from "./catalogs";

/**
 * The words for error messages of clients, by language. They are loaded with the palette; the other words are in every
 * page.
 */
export const CLIENT_CATALOGS: Readonly<Record<Locale, typeof en>> = { en };
