import "server-only";
import type { ReadSignature, SignatureReport } from "@/lib/contract/image/signature";
import { visibleText } from "@/lib/display/text/visible-text";
import type { Digest } from "@/lib/oci/name/digest";
import { readCertificates } from "./certificate/certificate";
import { makeChecks } from "./checks";
import { readCoseEnvelope } from "./envelope/cose-envelope";
import { type Envelope, SIGNING_AGENT, TIMESTAMP } from "./envelope/envelope";
import { readJwsEnvelope } from "./envelope/jws-envelope";
import { readPayload } from "./envelope/payload";
import { readSignedAttributes, type SignedAttributes } from "./envelope/signed-attributes";
import { SIGNATURE_LIMITS } from "./limits";
import { Unreadable } from "./unreadable";

const READERS: ReadonlyMap<string, (bytes: Uint8Array) => Envelope> = new Map([
  ["application/jose+json", readJwsEnvelope],
  ["application/cose", readCoseEnvelope],
]);

/**
 * Returns the signing agent's name. Anything but text counts as missing, as it is not signed and no check depends on
 * it.
 */
function agentOf({ unprotected }: Envelope): ReadSignature["signingAgent"] {
  const agent = unprotected.get(SIGNING_AGENT);
  if (typeof agent !== "string") return undefined;
  const text = [...agent.slice(0, 2 * SIGNATURE_LIMITS.agentCharacters)].slice(0, SIGNATURE_LIMITS.agentCharacters);
  return { text: visibleText(text.join("")), cut: text.join("").length < agent.length };
}

function signingTimeOf({ scheme, signingTime }: SignedAttributes): ReadSignature["signingTime"] {
  if (!signingTime) return undefined;
  const claimedBy = scheme === "notary.x509.signingAuthority" ? "signing-authority" : "signer";
  return { time: signingTime.toISOString(), claimedBy, authenticated: false };
}

function report(envelope: Envelope, subject: Digest): ReadSignature {
  const attributes = readSignedAttributes(envelope);
  const chain = readCertificates(envelope.chain);
  const target = readPayload(envelope.payload);
  return {
    outcome: "read",
    envelope: envelope.kind,
    algorithm: envelope.algorithm,
    signingScheme: attributes.scheme,
    signingTime: signingTimeOf(attributes),
    expiry: attributes.expiry?.toISOString(),
    signingAgent: agentOf(envelope),
    hasTimestamp: envelope.unprotected.has(TIMESTAMP),
    certificates: chain.map(({ summary }) => summary),
    target,
    checks: makeChecks({ envelope, attributes, chain, target, subject }),
  };
}

/**
 * Reads a Notary Project signature and verifies everything that needs no other server: no root is pinned, no revocation
 * requested, no time stamp read, and the report says so. `subject` is the digest of the manifest that the signature
 * refers to. Never throws: an unreadable envelope has its own report.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md
 */
export function readSignature(envelope: Uint8Array, mediaType: string, subject: Digest): SignatureReport {
  const read = READERS.get(mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "");
  if (!read) return { outcome: "unreadable", failure: "unknown-media-type", part: "envelope" };
  if (envelope.length > SIGNATURE_LIMITS.envelopeBytes) {
    return { outcome: "unreadable", failure: "too-large", part: "envelope" };
  }
  try {
    return report(read(new Uint8Array(envelope)), subject);
  } catch (error) {
    const { failure, part } = error instanceof Unreadable ? error : new Unreadable("malformed", "envelope");
    return { outcome: "unreadable", failure, part };
  }
}
