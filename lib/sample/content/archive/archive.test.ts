import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { extract } from "tar-stream";
import { describe, expect, it } from "vitest";
import { numberOf, pick } from "./choice";
import { gzip } from "./gzip";
import { gzipWithZeros } from "./gzip-zeros";
import { hexOf, keystream } from "./keystream";
import { type TarEntry, tar } from "./tar";
import { zip } from "./zip";

async function unpack(archive: Buffer) {
  const found: { name: string; type: string; text: string; link: string }[] = [];
  const entries = extract();
  entries.end(archive);
  for await (const entry of entries) {
    const { name, type, linkname } = entry.header;
    found.push({ name, type: type ?? "", text: await text(entry), link: linkname ?? "" });
  }
  return found;
}

describe("tar", () => {
  it("is read by another implementation", async () => {
    const entries: TarEntry[] = [
      { name: "etc/" },
      { name: "etc/motd", content: Buffer.from("hello\n") },
      { name: "etc/link", link: "/etc/motd" },
      { name: "empty", content: Buffer.alloc(0) },
    ];
    expect(await unpack(tar(entries, 1_700_000_000))).toEqual([
      { name: "etc/", type: "directory", text: "", link: "" },
      { name: "etc/motd", type: "file", text: "hello\n", link: "" },
      { name: "etc/link", type: "symlink", text: "", link: "/etc/motd" },
      { name: "empty", type: "file", text: "", link: "" },
    ]);
  });

  it("refuses a name that ustar cannot hold", () => {
    expect(() => tar([{ name: "a".repeat(101) }], 0)).toThrow(RangeError);
  });
});

describe("gzip", () => {
  it("returns its input, whatever its length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => gunzipSync(gzip(Buffer.from(bytes))).equals(bytes)),
    );
    for (const length of [0, 65_535, 65_536, 200_000]) {
      const bytes = keystream("length", length);
      expect(gunzipSync(gzip(bytes)).equals(bytes)).toBe(true);
    }
  });
});

describe("gzipWithZeros", () => {
  it.each([1, 2, 258, 259, 260, 516, 517, 10_000, 3_000_000])("returns the bytes and %i zeros", (zeros) => {
    const packed = gzipWithZeros(Buffer.from("head"), zeros);
    const unpacked = gunzipSync(packed);
    expect(unpacked.length).toBe(4 + zeros);
    expect(unpacked.equals(Buffer.concat([Buffer.from("head"), Buffer.alloc(zeros)]))).toBe(true);
    if (zeros > 1_000_000) expect(packed.length).toBeLessThan(zeros / 150);
  });
});

describe("zip", () => {
  it("has an end record that counts its entries", () => {
    const archive = zip([
      { name: "a.txt", content: Buffer.from("a") },
      { name: "b.txt", content: Buffer.from("bb") },
    ]);
    const end = archive.subarray(-22);
    expect(end.toString("latin1", 0, 4)).toBe("PK\x05\x06");
    expect(end.readUInt16LE(10)).toBe(2);
    expect(archive.toString("latin1", end.readUInt32LE(16), end.readUInt32LE(16) + 4)).toBe("PK\x01\x02");
  });
});

describe("choice", () => {
  it("depends only on the words and stays below the limit", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1_000 }), (words, limit) => {
        const number = numberOf(words, limit);
        return number >= 0 && number < limit && number === numberOf(words, limit);
      }),
    );
    expect(hexOf("seed", 7)).toMatch(/^[0-9a-f]{7}$/);
    expect(() => pick([], 0)).toThrow(RangeError);
  });
});
