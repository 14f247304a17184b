import { digestOf } from "../archive/digest-of";
import { type Made, smallBlob } from "../images/made";
import { makeReferrer } from "./referrer";
import { coseEnvelope, jwsEnvelope } from "./signature-envelope";
import { SIGNING_CHAIN } from "./signing-chain";

/** Valid signatures of either form; one whose payload was changed later; one of something else. */
export const SIGNATURE_KINDS = ["jws", "cose", "altered-payload", "other-digest"] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

const THUMBPRINTS = SIGNING_CHAIN.map((certificate) => digestOf(certificate).slice("sha256:".length));

function payloadOf({ mediaType, digest, bytes }: Made, named: string = digest): Buffer {
  return Buffer.from(JSON.stringify({ targetArtifact: { mediaType, digest: named, size: bytes.length } }));
}

function layerOf(subject: Made, kind: SignatureKind, signingTime: Date): { mediaType: string; bytes: Buffer } {
  const [jose, cose] = ["application/jose+json", "application/cose"];
  const payload = payloadOf(subject);
  const other = payloadOf(subject, digestOf(Buffer.from(`not ${subject.digest}`)));
  switch (kind) {
    case "jws":
      return { mediaType: jose, bytes: jwsEnvelope({ payload, signingTime }) };
    case "cose":
      return { mediaType: cose, bytes: coseEnvelope({ payload, signingTime }) };
    case "altered-payload":
      return { mediaType: jose, bytes: jwsEnvelope({ payload, signed: other, signingTime }) };
    case "other-digest":
      return { mediaType: cose, bytes: coseEnvelope({ payload: other, signingTime }) };
  }
}

/**
 * Makes a Notary signature of the subject's descriptor. `created` is RFC 3339.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md
 */
export function makeSignature(subject: Made, created: string, kind: SignatureKind): Made {
  const { mediaType, bytes } = layerOf(subject, kind, new Date(created));
  return makeReferrer(subject, {
    artifactType: "application/vnd.cncf.notary.signature",
    typedByConfig: true,
    layers: [{ mediaType, blob: smallBlob(bytes) }],
    annotations: {
      "io.cncf.notary.x509chain.thumbprint#S256": JSON.stringify(THUMBPRINTS),
      "org.opencontainers.image.created": created,
    },
  });
}
