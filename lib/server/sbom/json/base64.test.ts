import fc from "fast-check";
import { expect, test } from "vitest";
import { Base64Decoder } from "./base64";

function decode(text: string, size = text.length || 1): Buffer {
  const decoder = new Base64Decoder();
  const parts: Uint8Array[] = [];
  for (let start = 0; start < text.length; start += size) parts.push(decoder.write(text.slice(start, start + size)));
  return Buffer.concat([...parts, decoder.end()]);
}

test("decodes both alphabets, padded or not, in pieces of any size", () => {
  const bytes = fc.oneof(fc.uint8Array(), fc.uint8Array({ minLength: 12_000, maxLength: 40_000 }));
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 20_000 }), (content, size) => {
      const plain = Buffer.from(content);
      for (const text of [plain.toString("base64"), plain.toString("base64url")]) {
        expect(decode(text, Math.max(size, text.length >> 6)).equals(plain)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test.each([
  "a",
  "ab=",
  "abc==",
  "=",
  "ab=c",
  "a b ",
  "ab\ncd",
  "abcd=",
  "ab==cd==",
  "äbcd",
  `${"a".repeat(40_000)}!abc`,
])("refuses %.20j", (text) => {
  expect(() => decode(text, 8000)).toThrow("broken-base64");
});
