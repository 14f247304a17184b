import { crc32 } from "node:zlib";
import { GZIP_HEADER, gzipTrailer, storedBlocks } from "./gzip";

/** What RFC 1951, section 3.2.6, has for these, with the first bit lowest. */
const LITERAL_ZERO = { code: 0b0000_1100, bits: 8 };
/** Length 258, distance 1: the last byte 258 times more. */
const REPEAT = { code: 0b0_0000_1010_0011, bits: 13 };
const REPEATED = 258;
const END_OF_BLOCK = { code: 0, bits: 7 };
/** The last block, of fixed codes. */
const BLOCK_HEADER = { code: 0b011, bits: 3 };

const CHUNK = Buffer.alloc(1024 * 1024);

/** A deflate block of `count` zeros, one at the least: 13 bits for each 258 of them. */
function zerosBlock(count: number): Buffer {
  const repeats = Math.floor((count - 1) / REPEATED);
  const block = Buffer.alloc(Math.ceil((3 + 8 * REPEATED + 13 * repeats + 7) / 8));
  let length = 0;
  let held = 0;
  let heldBits = 0;
  const write = ({ code, bits }: { code: number; bits: number }) => {
    held |= code << heldBits;
    for (heldBits += bits; heldBits >= 8; heldBits -= 8) {
      block.writeUInt8(held & 0xff, length++);
      held >>>= 8;
    }
  };
  write(BLOCK_HEADER);
  for (let at = 0; at < count - repeats * REPEATED; at++) write(LITERAL_ZERO);
  for (let at = 0; at < repeats; at++) write(REPEAT);
  write(END_OF_BLOCK);
  write({ code: 0, bits: 7 });
  return block.subarray(0, length);
}

function checksumWithZeros(bytes: Buffer, count: number): number {
  let checksum = crc32(bytes);
  for (let left = count; left > 0; left -= CHUNK.length) {
    checksum = crc32(CHUNK.subarray(0, Math.min(left, CHUNK.length)), checksum);
  }
  return checksum;
}

/**
 * A gzip member of the bytes and, after them, so many zeros, which take a hundred and fiftieth of their size: what
 * compression bombs are made of. Like `gzip`, it does without zlib's own output.
 */
export function gzipWithZeros(bytes: Buffer, zeros: number): Buffer {
  const end = gzipTrailer(checksumWithZeros(bytes, zeros), bytes.length + zeros);
  return Buffer.concat([GZIP_HEADER, ...storedBlocks(bytes, false), zerosBlock(zeros), end]);
}
