import { crc32 } from "node:zlib";

/** Magic, deflate, no flags, no time, no extra, operating system "unknown". */
export const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK = 0xffff;

/** Returns a deflate block that stores its bytes, by RFC 1951, section 3.2.4. */
function storedBlock(bytes: Buffer, last: boolean): Buffer[] {
  const head = Buffer.alloc(5);
  head.writeUInt8(last ? 1 : 0, 0);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return [head, bytes];
}

/** Returns stored deflate blocks. Unless `ends`, more blocks must follow. */
export function storedBlocks(bytes: Buffer, ends: boolean): Buffer[] {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  return Array.from({ length: blocks }, (_, at) =>
    storedBlock(bytes.subarray(at * BLOCK, (at + 1) * BLOCK), ends && at === blocks - 1),
  ).flat();
}

/** Returns the end of a gzip member: checksum and length, in bytes, of the unpacked content. */
export function gzipTrailer(checksum: number, length: number): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return trailer;
}

/**
 * Returns a gzip member that stores its content. zlib's output depends on its version and on the machine, and digests
 * must not. A keystream would not shrink anyway.
 */
export function gzip(bytes: Buffer): Buffer {
  return Buffer.concat([GZIP_HEADER, ...storedBlocks(bytes, true), gzipTrailer(crc32(bytes), bytes.length)]);
}
