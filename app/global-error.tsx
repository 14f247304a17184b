"use client";

import { FAULT_WORDS } from "@/lib/i18n/fault-words";

/**
 * Renders the page for an error outside all pages: words, styles and router may be missing. Next's own would add four
 * times as many bytes to every page.
 */
export default function GlobalErrorPage() {
  return (
    <html lang={FAULT_WORDS.language}>
      <body>
        <h1>{FAULT_WORDS.title}</h1>
        <p>{FAULT_WORDS.why}</p>
        {/* An empty address means this page. */}
        <a href="?">{FAULT_WORDS.again}</a>
      </body>
    </html>
  );
}
