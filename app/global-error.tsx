"use client";

import { FAULT_WORDS } from "@/lib/i18n/fault-words";

/** A fault in what is around all pages: no words, no styles and no router can be counted on. Next's own takes four times the bytes of every page. */
export default function GlobalErrorPage() {
  return (
    <html lang={FAULT_WORDS.language}>
      <body>
        <h1>{FAULT_WORDS.title}</h1>
        <p>{FAULT_WORDS.why}</p>
        {/* An empty address is this page's own. */}
        <a href="?">{FAULT_WORDS.again}</a>
      </body>
    </html>
  );
}
