"use client";

import { withoutBase } from "@/lib/contract/base/base-path.mjs";
import { faultWords } from "@/lib/i18n/fault-words";

/**
 * Renders the page for an error outside all pages: words, styles and router may be missing. Next's own would add four
 * times as many bytes to every page.
 */
export default function GlobalErrorPage() {
  const words = faultWords((typeof location !== "undefined" && withoutBase(location.pathname)) || "/");
  return (
    <html lang={words.language}>
      <body>
        <h1>{words.title}</h1>
        <p>{words.why}</p>
        {/* An empty address means this page. */}
        <a href="?">{words.again}</a>
      </body>
    </html>
  );
}
