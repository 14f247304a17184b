import { type Digest, digestParts, parseDigest } from "@/lib/oci/name/digest";

const ALGORITHMS = { sha256: "SHA-256", sha512: "SHA-512" } as const;

/**
 * Computes the digest of bytes, by the algorithm of another digest. Returns `undefined` if the browser cannot hash: it
 * only does on pages over https or from the same machine.
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
