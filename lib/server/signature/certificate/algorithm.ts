import "server-only";
import { constants, type KeyObject, verify } from "node:crypto";
import type { SignatureAlgorithm } from "@/lib/contract/image/signature";

const BY_MODULUS: ReadonlyMap<number | undefined, SignatureAlgorithm> = new Map([
  [2048, "PS256"],
  [3072, "PS384"],
  [4096, "PS512"],
]);

const BY_CURVE: ReadonlyMap<string | undefined, SignatureAlgorithm> = new Map([
  ["prime256v1", "ES256"],
  ["secp384r1", "ES384"],
  ["secp521r1", "ES512"],
]);

/**
 * Returns the one algorithm for a key of this kind and size; `undefined` if the Notary Project has none. The key
 * decides, never the envelope, so that an envelope cannot choose a weaker one.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#algorithm-selection
 */
export function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  if (key.asymmetricKeyType === "rsa") return BY_MODULUS.get(key.asymmetricKeyDetails?.modulusLength);
  if (key.asymmetricKeyType === "ec") return BY_CURVE.get(key.asymmetricKeyDetails?.namedCurve);
  return undefined;
}

/**
 * Returns true if this key made the signature over the bytes. PSS has a salt as long as its hash; ECDSA is r and s side
 * by side.
 * @see https://www.rfc-editor.org/rfc/rfc7518.html#section-3.4
 * @see https://www.rfc-editor.org/rfc/rfc7518.html#section-3.5
 */
export function fits(algorithm: SignatureAlgorithm, key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  const hash = `sha${algorithm.slice(2)}`;
  try {
    return algorithm.startsWith("PS")
      ? verify(
          hash,
          bytes,
          { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
          signature,
        )
      : verify(hash, bytes, { key, dsaEncoding: "ieee-p1363" }, signature);
  } catch {
    return false;
  }
}
