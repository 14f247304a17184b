import { crc32 } from "node:zlib";
import { GZIP_HEADER, gzipTrailer, storedBlocks } from "./gzip";

/** Codes of RFC 1951, section 3.2.6, with the first bit lowest. */
const LITERAL_ZERO = { code: 0b0000_1100, bits: 8 };
/** Length 258, distance 1: repeats the last byte 258 times. */
const REPEAT = { code: 0b0_0000_1010_0011, bits: 13 };
const REPEATED = 258;
const END_OF_BLOCK = { code: 0, bits: 7 };
/** The last block, of fixed codes. */
const BLOCK_HEADER = { code: 0b011, bits: 3 };

const CHUNK = Buffer.alloc(1024 * 1024);

/** Returns a deflate block of `count` zeros, at least one: 13 bits for each 258 of them. */
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
 * Returns a gzip member of the bytes followed by so many zeros, which compress to a hundred and fiftieth: a compression
 * bomb. Like `gzip`, it does not use zlib's output.
 */
export function gzipWithZeros(bytes: Buffer, zeros: number): Buffer {
  const end = gzipTrailer(checksumWithZeros(bytes, zeros), bytes.length + zeros);
  return Buffer.concat([GZIP_HEADER, ...storedBlocks(bytes, false), zerosBlock(zeros), end]);
}
