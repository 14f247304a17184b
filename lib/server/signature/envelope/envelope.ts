import "server-only";
import type { EnvelopeKind, SignatureAlgorithm } from "@/lib/contract/image/signature";

/** JWS names header parameters by text; COSE by number or text. */
export type HeaderName = string | number | bigint;
type HeaderParameters = ReadonlyMap<HeaderName, unknown>;

/** Header parameters that both kinds spell alike. */
export const SIGNING_SCHEME = "io.cncf.notary.signingScheme";
export const SIGNING_TIME = "io.cncf.notary.signingTime";
export const AUTHENTIC_SIGNING_TIME = "io.cncf.notary.authenticSigningTime";
export const EXPIRY = "io.cncf.notary.expiry";
export const SIGNING_AGENT = "io.cncf.notary.signingAgent";
export const TIMESTAMP = "io.cncf.notary.timestampSignature";

/** A parsed envelope, in one form for both kinds. Nothing in it is verified. */
export type Envelope = {
  kind: EnvelopeKind;
  /** This kind's names of the header parameters that the two spell differently. */
  names: { algorithm: HeaderName; critical: HeaderName; contentType: HeaderName; chain: HeaderName };
  protected: HeaderParameters;
  unprotected: HeaderParameters;
  payload: Uint8Array;
  signature: Uint8Array;
  /** The signed bytes: the JWS signing input, or COSE's Sig_structure. */
  signedBytes: Uint8Array;
  /** Certificates in DER, the leaf first. */
  chain: readonly Uint8Array[];
  /** The algorithm in the protected headers, if it is allowed. */
  algorithm: SignatureAlgorithm | undefined;
  /** Parses a date in this kind's format. */
  readTime: (value: unknown) => Date | undefined;
};
