import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { wholeNumberSchema } from "@/lib/oci/whole-number";

/** The envelopes of Notary Project signatures: JWS in flattened JSON, or COSE_Sign1. */
const envelopeKindSchema = z.enum(["jws", "cose"]);
export type EnvelopeKind = z.infer<typeof envelopeKindSchema>;

/** The only algorithms that the Notary Project allows. */
export const signatureAlgorithmSchema = z.enum(["PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]);
export type SignatureAlgorithm = z.infer<typeof signatureAlgorithmSchema>;

export const signingSchemeSchema = z.enum(["notary.x509", "notary.x509.signingAuthority"]);
export type SigningScheme = z.infer<typeof signingSchemeSchema>;

/** The checks of a signature, in the order in which they are shown. */
const signatureCheckIdSchema = z.enum([
  "headers-understood",
  "payload-names-this-digest",
  "signature-fits-leaf-certificate",
  "chain-links",
  "certificates-fit-purpose",
  "valid-at-signing-time",
  "root-trusted",
  "revocation",
  "timestamp",
]);
export type SignatureCheckId = z.infer<typeof signatureCheckIdSchema>;

/** Why a check failed or was skipped. */
const signatureReasonSchema = z.enum([
  // headers-understood
  "header-twice",
  "header-not-protected",
  "header-missing",
  "header-malformed",
  "header-of-other-scheme",
  "unknown-critical-header",
  "critical-header-unmarked",
  "unknown-content-type",
  "unknown-signing-scheme",
  // payload-names-this-digest
  "payload-unreadable",
  "names-other-digest",
  // signature-fits-leaf-certificate
  "unknown-algorithm",
  "headers-not-understood",
  "key-not-supported",
  "algorithm-differs-from-key",
  "signature-differs",
  // chain-links
  "issuer-is-no-authority",
  "issuer-differs",
  "not-signed-by-next",
  "no-root",
  // certificates-fit-purpose
  "leaf-may-not-sign",
  "authority-may-not-issue",
  "path-too-long",
  "weak-certificate-signature",
  // valid-at-signing-time
  "no-signing-time",
  "certificate-not-valid-then",
  // root-trusted, revocation, timestamp
  "no-root-pinned",
  "revocation-not-asked",
  "no-timestamp",
  "timestamp-not-read",
]);
export type SignatureReason = z.infer<typeof signatureReasonSchema>;

/** One check. Only `passed` means that something was verified; the other outcomes say why not. */
const signatureCheckSchema = z.discriminatedUnion("outcome", [
  z.object({ check: signatureCheckIdSchema, outcome: z.literal("passed") }),
  z.object({ check: signatureCheckIdSchema, outcome: z.literal("failed"), reason: signatureReasonSchema }),
  z.object({ check: signatureCheckIdSchema, outcome: z.literal("not-checked"), reason: signatureReasonSchema }),
]);
export type SignatureCheck = z.infer<typeof signatureCheckSchema>;

/**
 * A certificate, as it describes itself. Names are in RFC 4514 form, serial and thumbprints in lower-case hex, times in
 * ISO 8601.
 */
const signatureCertificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  sha256: z.string(),
  sha1: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  isCA: z.boolean(),
});
export type SignatureCertificate = z.infer<typeof signatureCertificateSchema>;

const readSignatureSchema = z.object({
  outcome: z.literal("read"),
  envelope: envelopeKindSchema,
  /** Missing if the envelope names no allowed algorithm. */
  algorithm: z.optional(signatureAlgorithmSchema),
  signingScheme: z.optional(signingSchemeSchema),
  /** `authenticated` is true only if a party other than the signer vouched for the time and that was verified. */
  signingTime: z.optional(
    z.object({
      time: z.string(),
      claimedBy: z.enum(["signer", "signing-authority"]),
      authenticated: z.boolean(),
    }),
  ),
  /** ISO 8601. Not a check: whether it has passed depends on the time of asking. */
  expiry: z.optional(z.string()),
  /** The name that the signing program gives itself; it is not signed. `cut` if there was more. */
  signingAgent: z.optional(z.object({ text: z.string(), cut: z.boolean() })),
  /** True if there is a time stamp (RFC 3161). The check `timestamp` says whether it was verified. */
  hasTimestamp: z.boolean(),
  /** The leaf first. */
  certificates: z.array(signatureCertificateSchema),
  /** The signed target, from the payload. Missing if the payload cannot be read. */
  target: z.optional(z.object({ mediaType: z.string(), digest: digestSchema, size: wholeNumberSchema })),
  checks: z.array(signatureCheckSchema),
});
export type ReadSignature = z.infer<typeof readSignatureSchema>;

/** An envelope that cannot be read. `part` is the part that is bad. */
const unreadableSignatureSchema = z.object({
  outcome: z.literal("unreadable"),
  failure: z.enum(["malformed", "too-large", "unknown-media-type"]),
  part: z.enum(["envelope", "protected-headers", "certificates"]),
});
export type UnreadableSignature = z.infer<typeof unreadableSignatureSchema>;

/** The contents of a Notary Project signature, and what of it was verified. */
export const signatureReportSchema = z.discriminatedUnion("outcome", [readSignatureSchema, unreadableSignatureSchema]);
export type SignatureReport = z.infer<typeof signatureReportSchema>;

/** Returns true if any check of the signature failed. False does not make it trusted: see which checks were skipped. */
export function hasFailed(report: SignatureReport): boolean {
  return report.outcome === "unreadable" || report.checks.some(({ outcome }) => outcome === "failed");
}
