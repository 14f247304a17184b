import fc from "fast-check";
import { expect, it, test } from "vitest";
import { utf8Text } from "./utf8-text";

const encode = (text: string) => new TextEncoder().encode(text);

it("is the text itself, with byte-order mark and line ends as they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(utf8Text(encode(text))).toBe(text);
    }),
  );
  expect(utf8Text(encode("\uFEFF{}\r\n"))).toBe("\uFEFF{}\r\n");
});

test.each([[[0xff]], [[0x7b, 0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]], [[0x1f, 0x8b, 8]]])(
  "%j is no text",
  (bytes) => {
    expect(utf8Text(new Uint8Array(bytes))).toBeUndefined();
  },
);
