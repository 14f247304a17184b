import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { LOCALE, type Messages, messages, TIME_ZONE } from "./messages";

/** Words for server components; client components take theirs from `useTranslations`. */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale: LOCALE, messages, namespace, timeZone: TIME_ZONE });
}
