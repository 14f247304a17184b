import "server-only";
import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { messagesOf, type SentByPage } from "./messages";
import { requestLocale } from "./request-locale";
import { TIME_ZONE } from "./time/time-zone";

/** Returns words that only one page sends to the browser, in the request's language. */
export function wordsOf<Namespace extends SentByPage>(namespace: Namespace): Messages[Namespace] {
  return messagesOf(requestLocale())[namespace];
}

/** Translators by language and namespace: each has formatters of its own, which are slow to make. */
const made = new Map<string, unknown>();

/** Returns the words for server components, in the request's language. Client components use `useTranslations`. */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: Namespace) {
  const locale = requestLocale();
  const key = `${locale} ${namespace}`;
  const make = () =>
    createTranslator<Messages, Namespace>({ locale, messages: messagesOf(locale), namespace, timeZone: TIME_ZONE });
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known as ReturnType<typeof make>;
}
