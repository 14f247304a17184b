import { encode, Tagged } from "cborg";
import { SIGNING_CHAIN } from "./signing-chain";
import { signEs256 } from "./signing-key";

/** The parts of an envelope. `signed` is the payload under the signature, if it is another one. */
export type EnvelopeParts = { payload: Uint8Array; signed?: Uint8Array; signingTime: Date };

const SCHEME = "io.cncf.notary.signingScheme";
const TIME = "io.cncf.notary.signingTime";
const AGENT = "io.cncf.notary.signingAgent";
const PAYLOAD = "application/vnd.cncf.notary.payload.v1+json";
const SIGNED_BY = "sample-registry/1.0";

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");

/**
 * Returns a JWS in flattened JSON form, signed with the sample's key.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-envelope-jws.md
 */
export function jwsEnvelope({ payload, signed = payload, signingTime }: EnvelopeParts): Buffer {
  const headers = base64url(
    JSON.stringify({
      alg: "ES256",
      crit: [SCHEME],
      cty: PAYLOAD,
      [SCHEME]: "notary.x509",
      [TIME]: `${signingTime.toISOString().slice(0, 19)}Z`,
    }),
  );
  const envelope = {
    payload: base64url(payload),
    protected: headers,
    header: { x5c: SIGNING_CHAIN.map((certificate) => certificate.toString("base64")), [AGENT]: SIGNED_BY },
    signature: base64url(signEs256(Buffer.from(`${headers}.${base64url(signed)}`))),
  };
  return Buffer.from(JSON.stringify(envelope));
}

/**
 * Returns a tagged COSE_Sign1, signed with the sample's key.
 * @see https://github.com/notaryproject/specifications/blob/main/specs/signature-envelope-cose.md
 */
export function coseEnvelope({ payload, signed = payload, signingTime }: EnvelopeParts): Buffer {
  const headers = encode(
    new Map<string | number, unknown>([
      [1, -7],
      [2, [SCHEME]],
      [3, PAYLOAD],
      [SCHEME, "notary.x509"],
      [TIME, new Tagged(1, Math.floor(signingTime.getTime() / 1000))],
    ]),
  );
  const unsigned = new Map<string | number, unknown>([
    [33, SIGNING_CHAIN],
    [AGENT, SIGNED_BY],
  ]);
  const signature = signEs256(encode(["Signature1", headers, new Uint8Array(), signed]));
  return Buffer.from(encode(new Tagged(18, [headers, unsigned, payload, signature])));
}
