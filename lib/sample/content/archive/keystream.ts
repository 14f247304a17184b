import { createCipheriv, createHash } from "node:crypto";

const START = Buffer.alloc(16);

/**
 * As many bytes as asked for, the same ones for the same seed. They look random, so no compression shrinks them and a
 * layer of them has the size that was asked for. `length` is in bytes.
 */
export function keystream(seed: string, length: number): Buffer {
  const key = createHash("sha256").update(seed).digest();
  return createCipheriv("aes-256-ctr", key, START).update(Buffer.alloc(length));
}

/** Lower-case hex digits that follow from the seed alone. */
export function hexOf(seed: string, digits: number): string {
  return keystream(seed, Math.ceil(digits / 2))
    .toString("hex")
    .slice(0, digits);
}
