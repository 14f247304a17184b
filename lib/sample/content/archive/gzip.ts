import { crc32 } from "node:zlib";

/** Magic, deflate, no flags, no time, no extra, operating system "unknown". */
const HEADER = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK = 0xffff;

/** A deflate block that stores its bytes, after RFC 1951, section 3.2.4. */
function storedBlock(bytes: Buffer, last: boolean): Buffer[] {
  const head = Buffer.alloc(5);
  head.writeUInt8(last ? 1 : 0, 0);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return [head, bytes];
}

/**
 * A gzip member that stores. zlib's own output depends on its version and on the machine, and digests must not; and
 * a keystream would not shrink anyway.
 */
export function gzip(bytes: Buffer): Buffer {
  const parts: Buffer[] = [HEADER];
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  for (let at = 0; at < blocks; at++) {
    parts.push(...storedBlock(bytes.subarray(at * BLOCK, (at + 1) * BLOCK), at === blocks - 1));
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return Buffer.concat([...parts, trailer]);
}
