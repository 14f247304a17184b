import { type Digest, digestParts, parseDigest } from "@/lib/oci/name/digest";

const ALGORITHMS = { sha256: "SHA-256", sha512: "SHA-512" } as const;

/**
 * The digest of bytes, by the algorithm of another one. `undefined` where the browser computes no hashes, which it does
 * on pages by https or of the same machine alone.
 * @see https://w3c.github.io/webcrypto/#Crypto-interface
 */
export async function computeDigest(bytes: Uint8Array<ArrayBuffer>, like: Digest): Promise<Digest | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const { algorithm } = digestParts(like);
  const hash = new Uint8Array(await subtle.digest(ALGORITHMS[algorithm], bytes));
  const encoded = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return parseDigest(`${algorithm}:${encoded}`);
}
