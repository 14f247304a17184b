import fc from "fast-check";
import { expect, it } from "vitest";
import { CHAIN } from "../sign-envelope.testing";
import { readExtensions } from "./certificate-extensions";
import { derElements } from "./der";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

it.each([
  ["", []],
  ["0500", [{ tag: 5, content: "" }]],
  [
    "020101040203ff",
    [
      { tag: 2, content: "01" },
      { tag: 4, content: "03ff" },
    ],
  ],
  [`0481${"80"}${"00".repeat(128)}`, [{ tag: 4, content: "00".repeat(128) }]],
  [`04820100${"00".repeat(256)}`, [{ tag: 4, content: "00".repeat(256) }]],
])("reads the elements of %s", (hex, elements) => {
  const found = derElements(bytes(hex));
  expect(found.map(({ tag, content }) => ({ tag, content: Buffer.from(content).toString("hex") }))).toEqual(elements);
});

it.each(["04", "0401", "0480", "04820100", "1f0100", "0484000000010a", "0483010000"])("refuses %s", (hex) => {
  expect(() => derElements(bytes(hex))).toThrow(RangeError);
});

it("throws nothing but RangeError, whatever a certificate is made of", () => {
  const certificate = CHAIN[0] ?? Buffer.alloc(0);
  const changed = fc.tuple(fc.nat(certificate.length - 1), fc.nat(255)).map(([at, byte]) => {
    const copy = new Uint8Array(certificate);
    copy[at] = byte;
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), changed), (any) => {
      try {
        readExtensions(any);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 500 },
  );
});
