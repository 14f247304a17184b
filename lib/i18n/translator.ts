import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { LOCALE, TIME_ZONE } from "./locale";
import { messages } from "./messages";

/** Words for server components; client components take theirs from `useTranslations`. */
export function translator<Namespace extends NamespaceKeys<typeof messages, NestedKeyOf<typeof messages>>>(
  namespace: Namespace,
) {
  return createTranslator<typeof messages, Namespace>({ locale: LOCALE, messages, namespace, timeZone: TIME_ZONE });
}
