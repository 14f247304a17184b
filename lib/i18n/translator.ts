import "server-only";
import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { messagesOf, type SentByPage } from "./messages";
import { requestLocale } from "./request-locale";
import { TIME_ZONE } from "./time/time-zone";

/** Returns words that only one page sends to the browser, in the request's language. */
export function wordsOf<Namespace extends SentByPage>(namespace: Namespace): Messages[Namespace] {
  return messagesOf(requestLocale())[namespace];
}

/** Returns the words for server components, in the request's language. Client components use `useTranslations`. */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: Namespace) {
  const locale = requestLocale();
  const messages = messagesOf(locale);
  return createTranslator<Messages, Namespace>({ locale, messages, namespace, timeZone: TIME_ZONE });
}
