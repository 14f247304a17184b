import { describe, expect, it } from "vitest";
import { cutText } from "../text/cut-text";
import { visibleLines } from "../text/visible-text";
import { bytesInPage } from "./page-bytes";

/** Returns the bytes that React and Next write for a text: HTML, and JSON inside JSON in a script. */
function written(text: string): number {
  const shown = visibleLines(text);
  const html = shown
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
  const payload = JSON.stringify(JSON.stringify(shown)).replaceAll(/[&<>]/g, (sign) => `\\u${sign.codePointAt(0)}xx`);
  return Buffer.byteLength(html) + Buffer.byteLength(payload);
}

describe("the bytes that a text takes in a page", () => {
  it.each([
    ["letters", "abc def"],
    ["signs of HTML", `<a href="x">&'</a>`],
    ["backslashes", "\\\\a\\b"],
    ["lines", "a\nb\nc"],
    ["letters of Europe", "Grüße"],
    ["letters of China", "日本語"],
    ["pictures", "🐳🐳"],
    ["what is not seen", "\u202e\u200b\u0007\u00ad\ufeff\u2028\u0085"],
    ["private letters", "\ue000\uf8ff"],
    ["halves of characters", "\ud800\ud800"],
    ["tags of pictures", "\u{e0061}\u{e007f}"],
  ])("are at least those written for %s", (_, text) => {
    const many = text.repeat(100);
    expect(bytesInPage(many)).toBeGreaterThanOrEqual(written(many) * 0.9 - 10);
    expect(bytesInPage(many)).toBeLessThan(written(many) * 2.5);
  });
});

describe("a text that is cut", () => {
  it("has as many characters as its room allows, and no half ones", () => {
    expect(cutText("abcdef", 10, 6)).toEqual({ text: "abc", more: 3 });
    expect(cutText("ab🐳c", 10, 11)).toEqual({ text: "ab", more: 3 });
    expect(cutText("abc", 10, 6)).toEqual({ text: "abc", more: 0 });
    expect(cutText("abcdef", 2)).toEqual({ text: "ab", more: 4 });
  });
});
