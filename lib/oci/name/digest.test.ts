import fc from "fast-check";
import { expect, test } from "vitest";
import { digestParts, parseDigest } from "./digest";

const hex = (digits: number) => "0123456789abcdef".repeat(8).slice(0, digits);

test.each([
  [`sha256:${hex(64)}`, { algorithm: "sha256", encoded: hex(64) }],
  [`sha512:${hex(128)}`, { algorithm: "sha512", encoded: hex(128) }],
])("%s has an algorithm and a hex part", (text, parts) => {
  const digest = parseDigest(text);
  expect(digest).toBe(text);
  expect(digest && digestParts(digest)).toEqual(parts);
});

test.each([
  ["empty", ""],
  ["no algorithm", hex(64)],
  ["no hex part", "sha256:"],
  ["a digit too few", `sha256:${hex(63)}`],
  ["a digit too many", `sha256:${hex(65)}`],
  ["upper case", `sha256:${hex(64).toUpperCase()}`],
  ["no hex digit", `sha256:${hex(63)}g`],
  ["the other length", `sha512:${hex(64)}`],
  ["the other length", `sha256:${hex(128)}`],
  ["an algorithm that is not registered", `sha384:${hex(96)}`],
  ["an algorithm in upper case", `SHA256:${hex(64)}`],
  ["a line behind it", `sha256:${hex(64)}\n`],
  ["a space before it", ` sha256:${hex(64)}`],
])("refuses a digest with %s", (_why, text) => {
  expect(parseDigest(text)).toBeUndefined();
});

test("no text crashes it, and an accepted text stays unchanged", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([text, undefined]).toContain(parseDigest(text));
    }),
  );
});
