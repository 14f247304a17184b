import fc from "fast-check";
import { expect, it } from "vitest";
import { HEX_LINE_BYTES, hexDump } from "./hex-dump";

it("has offset, bytes and ASCII in columns", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('{"a":"ü"}'), 0, 0x7f, 0xff, 0x20, 0x7e, 1, 2]);
  expect(hexDump(bytes, 0, 10)).toBe(
    '00000000  7b 22 61 22 3a 22 c3 bc 22 7d 00 7f ff 20 7e 01  {"a":".."}... ~.\n' +
      "00000010  02                                               .\n",
  );
});

it("returns the requested lines, and nothing beyond the end", () => {
  const bytes = new Uint8Array(100);
  expect(hexDump(bytes, 2, 4).split("\n").slice(0, -1)).toEqual([
    expect.stringMatching(/^00000020 {2}/),
    expect.stringMatching(/^00000030 {2}/),
  ]);
  expect(hexDump(bytes, 7, 9)).toBe("");
  expect(hexDump(new Uint8Array(), 0, 9)).toBe("");
});

it("shows every byte, whatever its value", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const lines = hexDump(bytes, 0, Math.ceil(bytes.length / HEX_LINE_BYTES))
        .split("\n")
        .slice(0, -1);
      const digits = lines.map((line) => line.slice(10, 57).replaceAll(" ", "")).join("");
      expect(digits).toBe(Buffer.from(bytes).toString("hex"));
      expect(lines.map((line) => line.slice(59)).join("")).toHaveLength(bytes.length);
    }),
  );
});
