import "server-only";
import { type SignatureReason, type SigningScheme, signingSchemeSchema } from "@/lib/contract/image/signature";
import { criticalProblem } from "./critical-headers";
import { AUTHENTIC_SIGNING_TIME, type Envelope, EXPIRY, SIGNING_SCHEME, SIGNING_TIME } from "./envelope";
import { PAYLOAD_MEDIA_TYPE } from "./payload";

/** ISO 8601 has four digits for a year. */
const LAST_YEAR = 9999;

/** The readable contents of the protected headers, and the first fault in them. */
export type SignedAttributes = {
  scheme?: SigningScheme;
  signingTime?: Date;
  expiry?: Date;
  problem?: SignatureReason;
};

/** For each scheme, the header parameter that holds the time, and the one that must be absent. */
const TIME_OF: Record<SigningScheme, { own: string; other: string }> = {
  "notary.x509": { own: SIGNING_TIME, other: AUTHENTIC_SIGNING_TIME },
  "notary.x509.signingAuthority": { own: AUTHENTIC_SIGNING_TIME, other: SIGNING_TIME },
};

function timeOf(envelope: Envelope, name: string): Date | undefined {
  const time = envelope.readTime(envelope.protected.get(name));
  const year = time?.getUTCFullYear() ?? Number.NaN;
  return year >= 0 && year <= LAST_YEAR ? time : undefined;
}

/** A header parameter must occur once, and those that decide anything must be signed. */
function placeProblem({ names, protected: signed, unprotected }: Envelope): SignatureReason | undefined {
  if ([...unprotected.keys()].some((name) => signed.has(name))) return "header-twice";
  const deciding = [names.algorithm, names.critical, names.contentType, SIGNING_SCHEME];
  const timing = [SIGNING_TIME, AUTHENTIC_SIGNING_TIME, EXPIRY];
  if ([...deciding, ...timing].some((name) => unprotected.has(name))) return "header-not-protected";
  return deciding.every((name) => signed.has(name)) ? undefined : "header-missing";
}

/**
 * Reads the signed attributes and checks them against the specification.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#signed-attributes
 */
export function readSignedAttributes(envelope: Envelope): SignedAttributes {
  const { names, protected: signed } = envelope;
  const scheme = signingSchemeSchema.safeParse(signed.get(SIGNING_SCHEME)).data;
  const time = scheme && TIME_OF[scheme];
  const signingTime = time && timeOf(envelope, time.own);
  const expiry = timeOf(envelope, EXPIRY);

  function problem(): SignatureReason | undefined {
    const place = placeProblem(envelope);
    if (place) return place;
    if (!time) return "unknown-signing-scheme";
    if (signed.get(names.contentType) !== PAYLOAD_MEDIA_TYPE) return "unknown-content-type";
    if (signed.has(time.other)) return "header-of-other-scheme";
    if (!signed.has(time.own)) return "header-missing";
    if (!signingTime || (signed.has(EXPIRY) && !expiry)) return "header-malformed";
    return criticalProblem(envelope);
  }

  return { scheme, signingTime, expiry, problem: problem() };
}
