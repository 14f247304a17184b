import compile from "icu-minify/compile";
import { CATALOGS, type Locale } from "./catalogs";

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
  "powershell",
  "product",
  "shortcuts",
  "signature",
  "successor",
] as const;

/** Words that one page alone sends to the browser, with the component that needs them: see `wordsOf`. */
export type SentByPage = "marks";

type NotInEveryPage = (typeof SERVER_ONLY)[number] | SentByPage;

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
  const {
    artifact: _1,
    attached: _2,
    bicep: _3,
    chart: _4,
    config: _5,
    docs: _20,
    shortcuts: _21,
    endpoints: _6,
    entries: _7,
    feed: _8,
    firewall: _9,
    history: _10,
    home: _11,
    layers: _12,
    marks: _13,
    mirror: _14,
    nesting: _15,
    pace: _16,
    picture: _22,
    powershell: _17,
    product: _18,
    signature: _19,
    successor: _21,
    ...rest
  } = messagesOf(locale);
  return rest;
}
