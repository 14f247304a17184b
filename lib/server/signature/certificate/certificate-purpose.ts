import "server-only";
import type { SignatureReason } from "@/lib/contract/image/signature";
import type { Certificate } from "./certificate";
import { type CertificateExtensions, KEY_USAGE } from "./certificate-extensions";

/** Purposes that a signing certificate must not have: any use, TLS on either side, mail, time stamps. */
const FORBIDDEN_PURPOSES: readonly string[] = [
  "2.5.29.37.0",
  "1.3.6.1.5.5.7.3.1",
  "1.3.6.1.5.5.7.3.2",
  "1.3.6.1.5.5.7.3.4",
  "1.3.6.1.5.5.7.3.8",
];

const LEAF_BITS: readonly number[] = [KEY_USAGE.digitalSignature, KEY_USAGE.contentCommitment];

/** In hex, as encoded in DER: RSA and ECDSA with SHA-256, 384 and 512, then Ed25519. */
const STRONG_SIGNATURES: ReadonlySet<string> = new Set([
  "2a864886f70d01010b",
  "2a864886f70d01010c",
  "2a864886f70d01010d",
  "2a8648ce3d040302",
  "2a8648ce3d040303",
  "2a8648ce3d040304",
  "2b6570",
]);
const RSASSA_PSS = "2a864886f70d01010a";
/** SHA-256, 384 and 512. If PSS names no hash, it is SHA-1. */
const STRONG_HASHES: ReadonlySet<string> = new Set(["608648016503040201", "608648016503040202", "608648016503040203"]);

function isStrong({ algorithm, pssHash }: CertificateExtensions["signedWith"]): boolean {
  return STRONG_SIGNATURES.has(algorithm) || (algorithm === RSASSA_PSS && STRONG_HASHES.has(pssHash ?? ""));
}

function mayLeafSign({ extensions: { basicConstraints, keyUsage }, x509 }: Certificate): boolean {
  if (basicConstraints?.isCA || !keyUsage?.critical) return false;
  const { bits } = keyUsage;
  if (!bits.has(KEY_USAGE.digitalSignature) || ![...bits].every((bit) => LEAF_BITS.includes(bit))) return false;
  // Node's `keyUsage` is the extended key usage of RFC 5280; without that extension it is missing.
  const purposes: readonly string[] = x509.keyUsage ?? [];
  return !purposes.some((purpose) => FORBIDDEN_PURPOSES.includes(purpose));
}

function mayIssue({ extensions: { basicConstraints, keyUsage } }: Certificate): boolean {
  if (!basicConstraints?.critical || !basicConstraints.isCA) return false;
  return keyUsage?.critical === true && keyUsage.bits.has(KEY_USAGE.keyCertSign);
}

/**
 * Returns the reasons why these certificates must not sign code.
 * @see
 *   https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#certificate-requirements
 */
export function purposeProblem([leaf, ...authorities]: readonly [Certificate, ...Certificate[]]):
  | SignatureReason
  | undefined {
  if (!mayLeafSign(leaf)) return "leaf-may-not-sign";
  if (!authorities.every(mayIssue)) return "authority-may-not-issue";
  const isTooLong = authorities.some(
    ({ extensions }, below) => below > (extensions.basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY),
  );
  if (isTooLong) return "path-too-long";
  return [leaf, ...authorities].every(({ extensions }) => isStrong(extensions.signedWith))
    ? undefined
    : "weak-certificate-signature";
}
