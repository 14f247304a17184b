import { LANGUAGE_TAGS, type Locale, splitLocale } from "@/lib/contract/locale/locale.mjs";
import en from "@/messages/fault.en.json";
import zhCn from "@/messages/fault.zh-cn.json";
import { withoutStamps } from "./translation/stamped";

const WORDS: Readonly<Record<Locale, typeof en>> = { en, "zh-cn": withoutStamps(zhCn) };

/** Returns the words for a fault in the layout of all pages, where no catalog is known, by the path of the page's address. */
export function faultWords(address: string) {
  const { locale } = splitLocale(address);
  return { ...WORDS[locale], language: LANGUAGE_TAGS[locale] };
}
