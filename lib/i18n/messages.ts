import compile from "icu-minify/compile";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { CATALOGS } from "./catalogs";

type Messages = (typeof CATALOGS)[Locale];

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
  }
}

type Branch = { [key: string]: string | Branch };

function compiled(branch: Branch): object {
  return Object.fromEntries(
    Object.entries(branch).map(([key, value]) => [
      key,
      // The compiler makes objects without a prototype, which cannot be passed to client components.
      typeof value === "string" ? JSON.parse(JSON.stringify(compile(value))) : compiled(value),
    ]),
  );
}

/** Words that only the server writes. They are not in the messages that every page sends to the browser. */
export const SERVER_ONLY = [
  "artifact",
  "attached",
  "bicep",
  "chart",
  "config",
  "docs",
  "endpoints",
  "entries",
  "feed",
  "firewall",
  "history",
  "home",
  "layers",
  "mirror",
  "nesting",
  "pace",
  "picture",
  "plain",
  "powershell",
  "product",
  "shortcuts",
  "signature",
  "styleguide",
  "successor",
  "terms",
] as const;

/** Words that one page alone sends to the browser, with the component that needs them: see `wordsOf`. */
const SENT_BY_PAGE = ["marks"] as const;
export type SentByPage = (typeof SENT_BY_PAGE)[number];

const NOT_IN_EVERY_PAGE = [...SERVER_ONLY, ...SENT_BY_PAGE];
type NotInEveryPage = (typeof NOT_IN_EVERY_PAGE)[number];

const known = new Map<Locale, Messages>();

/**
 * Returns a language's catalog of visible text. Its ICU messages are compiled here on the server, so that browsers load
 * no parser. The compiled form has the keys of the source, which is all that its type is used for.
 */
export function messagesOf(locale: Locale): Messages {
  const messages = known.get(locale) ?? (compiled(CATALOGS[locale]) as Messages);
  known.set(locale, messages);
  return messages;
}

/** Returns the part of the catalog that client components of every page can use. */
export function browserMessagesOf(locale: Locale): Omit<Messages, NotInEveryPage> {
  const left: ReadonlySet<string> = new Set(NOT_IN_EVERY_PAGE);
  const sent = Object.entries(messagesOf(locale)).filter(([namespace]) => !left.has(namespace));
  return Object.fromEntries(sent) as Omit<Messages, NotInEveryPage>;
}
