import { createCipheriv, createHash } from "node:crypto";

const START = Buffer.alloc(16);

/**
 * Returns `length` bytes that depend only on the seed. They look random, so no compression shrinks them and a layer of
 * them has the requested size.
 */
export function keystream(seed: string, length: number): Buffer {
  const key = createHash("sha256").update(seed).digest();
  return createCipheriv("aes-256-ctr", key, START).update(Buffer.alloc(length));
}

/** Returns lower-case hex digits that depend only on the seed. */
export function hexOf(seed: string, digits: number): string {
  return keystream(seed, Math.ceil(digits / 2))
    .toString("hex")
    .slice(0, digits);
}
