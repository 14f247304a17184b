import type { Locale } from "use-intl";
import { afterAll, beforeAll } from "vitest";
import clientMessages from "@/messages/client-messages.en.json";
import { CATALOGS } from "./catalogs";
import { CLIENT_CATALOGS } from "./client-catalogs";
import { madeUpCatalog } from "./made-up-catalog.testing";

/** Adds a language with made-up catalogs to the program, for the tests of a file. */
export function withSecondLanguage(tag: string): Locale {
  beforeAll(() => {
    Object.assign(CATALOGS, { [tag]: madeUpCatalog(CATALOGS.en) });
    Object.assign(CLIENT_CATALOGS, { [tag]: async () => madeUpCatalog(clientMessages) });
  });
  afterAll(() => {
    Reflect.deleteProperty(CATALOGS, tag);
    Reflect.deleteProperty(CLIENT_CATALOGS, tag);
  });
  // The tag is not known at compile time.
  return tag as Locale;
}
