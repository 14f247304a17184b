import "server-only";
import { type KeyObject, X509Certificate } from "node:crypto";
import type { SignatureCertificate } from "@/lib/contract/image/signature";
import { visibleText } from "@/lib/display/text/visible-text";
import { SIGNATURE_LIMITS } from "../limits";
import { orMalformed, Unreadable } from "../unreadable";
import { type CertificateExtensions, readExtensions } from "./certificate-extensions";

/** A certificate of the chain, and what it states about itself. */
export type Certificate = {
  x509: X509Certificate;
  /** Missing if the platform does not know this kind of key. */
  key: KeyObject | undefined;
  extensions: CertificateExtensions;
  validFrom: Date;
  validTo: Date;
  summary: SignatureCertificate;
};

const OPENSSL_TIME = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4} GMT$/;

function timeOf(text: string): Date {
  const time = new Date(OPENSSL_TIME.test(text) ? text : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new Unreadable("malformed", "certificates");
  return time;
}

/** OpenSSL writes one part per line, most general first, and escapes inside; RFC 4514 has the reverse order. */
function distinguishedName(lines: string | undefined): string {
  return visibleText((lines ?? "").split("\n").reverse().join(", "));
}

const hex = (colons: string) => colons.replaceAll(":", "").toLowerCase();

function keyOf(x509: X509Certificate): KeyObject | undefined {
  try {
    return x509.publicKey;
  } catch {
    return undefined;
  }
}

function readCertificate(der: Uint8Array): Certificate {
  const x509 = new X509Certificate(der);
  // OpenSSL would also accept PEM, and ignore what follows the certificate.
  if (!x509.raw.equals(der)) throw new Unreadable("malformed", "certificates");
  const [validFrom, validTo] = [timeOf(x509.validFrom), timeOf(x509.validTo)];
  return {
    x509,
    key: keyOf(x509),
    extensions: readExtensions(x509.raw),
    validFrom,
    validTo,
    summary: {
      subject: distinguishedName(x509.subject),
      issuer: distinguishedName(x509.issuer),
      serial: x509.serialNumber.toLowerCase(),
      sha256: hex(x509.fingerprint256),
      sha1: hex(x509.fingerprint),
      validFrom: validFrom.toISOString(),
      validTo: validTo.toISOString(),
      isCA: x509.ca,
    },
  };
}

/**
 * Parses a chain of certificates in DER.
 * @throws Unreadable if it is empty or too long, or one element is not a certificate
 */
export function readCertificates(chain: readonly Uint8Array[]): [Certificate, ...Certificate[]] {
  const { certificates, certificateBytes } = SIGNATURE_LIMITS;
  if (chain.length > certificates || chain.some(({ length }) => length > certificateBytes)) {
    throw new Unreadable("too-large", "certificates");
  }
  const [leaf, ...others] = orMalformed("certificates", () => chain.map(readCertificate));
  if (!leaf) throw new Unreadable("malformed", "certificates");
  return [leaf, ...others];
}
