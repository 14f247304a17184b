import "server-only";
import type { SignatureReason } from "@/lib/contract/image/signature";
import type { Certificate } from "./certificate";

function isSignedBy({ x509 }: Certificate, { key }: Certificate): boolean {
  try {
    return key !== undefined && x509.verify(key);
  } catch {
    return false;
  }
}

function linkProblem(certificate: Certificate, issuer: Certificate): SignatureReason | undefined {
  if (!issuer.x509.ca) return "issuer-is-no-authority";
  const isSame = certificate.x509.fingerprint256 === issuer.x509.fingerprint256;
  if (isSame || !certificate.x509.checkIssued(issuer.x509)) return "issuer-differs";
  return isSignedBy(certificate, issuer) ? undefined : "not-signed-by-next";
}

/**
 * Returns faults in the order of a chain: each certificate must be issued and signed by the next, which must be an
 * authority, and the last by itself. Whether anybody trusts the last is a separate question.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#other-requirements
 */
export function chainProblem(chain: readonly Certificate[]): SignatureReason | undefined {
  for (const [at, certificate] of chain.entries()) {
    const issuer = chain[at + 1];
    const problem = issuer && linkProblem(certificate, issuer);
    if (problem) return problem;
  }
  const root = chain.at(-1);
  const isRoot = root && root.x509.subject === root.x509.issuer && isSignedBy(root, root);
  return isRoot ? undefined : "no-root";
}
