import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleLines, visibleText } from "./visible-text";

test.each([
  ["mcr.microsoft.com", "mcr.microsoft.com"],
  ["a\u202eb", "a\\u{202e}b"],
  ["a\u200bb", "a\\u{200b}b"],
  ["a\u0000b", "a\\u{0}b"],
  ["a\ud800b", "a\\u{d800}b"],
  ["😀", "😀"],
  ["a\nb", "a\\u{a}b"],
])("%j is shown as %s", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("line breaks and tabs stay in texts that may have them", () => {
  expect(visibleLines("a\r\n\tb\u2066c\rd")).toBe("a\n\tb\\u{2066}c\\u{d}d");
});

test("leaves nothing that is invisible or cannot be written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
      expect(() => encodeURIComponent(visibleLines(text))).not.toThrow();
    }),
  );
});
