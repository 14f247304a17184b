import { digestOf } from "../archive/digest-of";
import { hexOf, keystream } from "../archive/keystream";
import { type Made, smallBlob } from "../images/made";
import { SAMPLE_CERTIFICATE } from "./certificate";
import { makeReferrer } from "./referrer";

const THUMBPRINT = digestOf(Buffer.from(SAMPLE_CERTIFICATE, "base64")).slice("sha256:".length);

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/**
 * A Notary signature: a JWS envelope in JSON form around the subject's descriptor. The signature's bytes have the right
 * length and are no signature: the sample has no key.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md
 */
export function makeSignature(subject: Made, created: string): Made {
  const targetArtifact = { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length };
  const envelope = {
    payload: base64url({ targetArtifact }),
    protected: base64url({
      alg: "PS256",
      crit: ["io.cncf.notary.signingScheme"],
      cty: "application/vnd.cncf.notary.payload.v1+json",
      "io.cncf.notary.signingScheme": "notary.x509",
      "io.cncf.notary.signingTime": `${created.slice(0, 19)}Z`,
    }),
    header: { x5c: [SAMPLE_CERTIFICATE], "io.cncf.notary.signingAgent": "sample-registry/1.0" },
    signature: keystream(`signature ${hexOf(subject.digest, 16)}`, 256).toString("base64url"),
  };
  const blob = smallBlob(Buffer.from(JSON.stringify(envelope)));
  return makeReferrer(subject, {
    artifactType: "application/vnd.cncf.notary.signature",
    typedByConfig: true,
    layers: [{ mediaType: "application/jose+json", blob }],
    annotations: {
      "io.cncf.notary.x509chain.thumbprint#S256": JSON.stringify([THUMBPRINT]),
      "org.opencontainers.image.created": created,
    },
  });
}
