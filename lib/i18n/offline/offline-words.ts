import { LANGUAGE_TAGS, type Locale, splitLocale } from "@/lib/contract/locale/locale.mjs";
import en from "@/messages/offline.en.json";
import zhCn from "@/messages/offline.zh-cn.json";
import { writtenMinute } from "../time/written-time";
import { withoutStamps } from "../translation/stamped";

const WORDS: Readonly<Record<Locale, typeof en>> = { en, "zh-cn": withoutStamps(zhCn) };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Returns the words for pages while the server gives no answer, by the path of a page's address. */
export function offlineWords(path: string) {
  const { locale } = splitLocale(path);
  return { ...WORDS[locale], language: LANGUAGE_TAGS[locale], locale };
}

/**
 * Returns the sentence that says how old a kept page is.
 * @param readAt when what it shows was read, in milliseconds since 1970
 */
export function keptSentence(path: string, readAt: number, now: number): string {
  const { kept, locale } = offlineWords(path);
  return filled(kept, { age: ageText(locale, Math.max(0, now - readAt)), time: writtenMinute(locale)(readAt) });
}

function ageText(locale: Locale, age: number): string {
  const { age: words } = WORDS[locale];
  if (age < MINUTE) return words.now;
  if (age < HOUR) return filled(words.minutes, { count: Math.floor(age / MINUTE) });
  if (age < DAY) return filled(words.hours, { count: Math.floor(age / HOUR) });
  const count = Math.floor(age / DAY);
  return count === 1 ? words.day : filled(words.days, { count });
}

/** Fills in the arguments of a text. The worker has no parser for other messages. */
function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
