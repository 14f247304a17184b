"use client";

import { LOCALE } from "@/lib/i18n/locale";
import words from "@/messages/fault.en.json";

/** A fault in what is around all pages: no words, no styles and no router can be counted on. Next's own takes four times the bytes of every page. */
export default function GlobalErrorPage() {
  return (
    <html lang={LOCALE}>
      <body>
        <h1>{words.title}</h1>
        <p>{words.why}</p>
        {/* An empty address is this page's own. */}
        <a href="?">{words.again}</a>
      </body>
    </html>
  );
}
