import { createHash } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";

/** The key is the hash of these words: it is no secret, and nobody can mistake it for one. */
const WORDS = "MAR Discovery sample leaf: no secret, trust nothing signed with it";
const KEY = createHash("sha256").update(WORDS).digest();

/**
 * Signs the bytes by ES256, r and s side by side. The nonce is derived from key and bytes (RFC 6979), so the same bytes
 * have the same signature at every start; Node's own ECDSA uses a random one.
 * @see https://www.rfc-editor.org/rfc/rfc6979.html
 */
export function signEs256(bytes: Uint8Array): Buffer {
  return Buffer.from(p256.sign(bytes, KEY));
}
