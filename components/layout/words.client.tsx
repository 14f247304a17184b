"use client";

import type { Locale } from "use-intl";
import { WORDS_ID, wordsText } from "@/lib/i18n/page-words/words-text";

/** Renders the words of the page's language as data, which the scripts of the page read. Nothing of it is run. */
export function Words({ locale }: { locale: Locale }) {
  return (
    <script
      id={WORDS_ID}
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is our own, and has no character that begins a tag
      dangerouslySetInnerHTML={{ __html: typeof document === "undefined" ? wordsText(locale) : "" }}
    />
  );
}
