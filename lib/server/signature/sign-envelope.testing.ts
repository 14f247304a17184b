import { constants, type KeyObject, sign } from "node:crypto";
import { encode, Tagged } from "cborg";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import {
  type CertificateRecipe,
  COMMON_NAME,
  ecKeys,
  issueCertificate,
  type Keys,
} from "./certificate/issue-certificate.testing";

/** Makes envelopes for tests with node:crypto, as a signer would, with any fault that a test wants. */

export const SUBJECT = digestSchema.parse(`sha256:${"a1".repeat(32)}`);
export const OTHER = digestSchema.parse(`sha256:${"b2".repeat(32)}`);
export const TARGET = { mediaType: "application/vnd.oci.image.index.v1+json", digest: SUBJECT, size: 1234 };
export const SIGNED_AT = "2026-05-06T07:08:09Z";
export const JWS = "application/jose+json";
export const COSE = "application/cose";

const SCHEME = "io.cncf.notary.signingScheme";
const COSE_ALGORITHMS = new Map([
  ["ES256", -7],
  ["ES384", -35],
  ["ES512", -36],
  ["PS256", -37],
  ["PS384", -38],
  ["PS512", -39],
]);

const authority = { constraints: { isCA: true }, usage: [5, 6] };
export const ROOT: CertificateRecipe = { ...authority, subject: [[COMMON_NAME, "Test root"]], keys: ecKeys() };
export const ISSUING: CertificateRecipe = {
  ...authority,
  subject: [[COMMON_NAME, "Test issuing"]],
  keys: ecKeys(),
  issuer: ROOT,
};
export const LEAF: CertificateRecipe = {
  subject: [[COMMON_NAME, "Test leaf"]],
  keys: ecKeys(),
  issuer: ISSUING,
  usage: [0],
  purposes: ["1.3.6.1.5.5.7.3.3"],
};
export const CHAIN = [LEAF, ISSUING, ROOT].map(issueCertificate);

export type EnvelopeRecipe = {
  algorithm?: string;
  keys?: Keys;
  chain?: readonly Uint8Array[];
  payload?: unknown;
  /** Overrides what the recipe makes; `undefined` leaves a header out. */
  protected?: Readonly<Record<string, unknown>>;
  unprotected?: Readonly<Record<string, unknown>>;
};

function signWith(algorithm: string, key: KeyObject, bytes: Uint8Array): Buffer {
  const hash = `sha${algorithm.slice(2)}`;
  if (algorithm.startsWith("ES")) return sign(hash, bytes, { key, dsaEncoding: "ieee-p1363" });
  const saltLength = Number(algorithm.slice(2)) / 8;
  return sign(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
}

const payloadOf = ({ payload = { targetArtifact: TARGET } }: EnvelopeRecipe) => Buffer.from(JSON.stringify(payload));

/** Signs any protected headers, given as JSON, and any payload. */
export function signJws(headers: string, payload: Uint8Array, recipe: EnvelopeRecipe = {}): Record<string, unknown> {
  const { keys = LEAF.keys, chain = CHAIN, algorithm = "ES256", unprotected = {} } = recipe;
  const signed = Buffer.from(headers).toString("base64url");
  const content = Buffer.from(payload).toString("base64url");
  const signature = signWith(algorithm, keys.privateKey, Buffer.from(`${signed}.${content}`));
  const x5c = chain.map((certificate) => Buffer.from(certificate).toString("base64"));
  const header = { x5c, "io.cncf.notary.signingAgent": "test/1.0", ...unprotected };
  return { payload: content, protected: signed, header, signature: signature.toString("base64url") };
}

export function jwsHeaders({ algorithm = "ES256", protected: more = {} }: EnvelopeRecipe = {}): string {
  return JSON.stringify({
    alg: algorithm,
    cty: "application/vnd.cncf.notary.payload.v1+json",
    crit: [SCHEME],
    [SCHEME]: "notary.x509",
    "io.cncf.notary.signingTime": SIGNED_AT,
    ...more,
  });
}

export function makeJws(recipe: EnvelopeRecipe = {}): Record<string, unknown> {
  return signJws(jwsHeaders(recipe), payloadOf(recipe), recipe);
}

export const jsonBytes = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Encodes seconds since the epoch as CBOR does. */
export const epoch = (iso: string) => new Tagged(1, Date.parse(iso) / 1000);

/** Numeric labels are given as text: `"1"` is the label 1. */
function labelled(headers: Readonly<Record<string, unknown>>): Map<string | number, unknown> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return new Map(entries.map(([name, value]) => [/^\d+$/.test(name) ? Number(name) : name, value]));
}

export const cbor = (value: unknown) => encode(value);

/** Signs any protected headers, given as CBOR, and any payload. */
export function signCose(headers: Uint8Array, payload: Uint8Array, recipe: EnvelopeRecipe = {}): unknown[] {
  const { keys = LEAF.keys, chain = CHAIN, algorithm = "ES256", unprotected = {} } = recipe;
  const signature = signWith(
    algorithm,
    keys.privateKey,
    cbor(["Signature1", headers, new Uint8Array(), new Uint8Array(payload)]),
  );
  const bag = { 33: chain, "io.cncf.notary.signingAgent": "test/1.0", ...unprotected };
  return [headers, labelled(bag), new Uint8Array(payload), new Uint8Array(signature)];
}

export function coseHeaders({ algorithm = "ES256", protected: more = {} }: EnvelopeRecipe = {}): Uint8Array {
  return cbor(
    labelled({
      1: COSE_ALGORITHMS.get(algorithm),
      2: [SCHEME],
      3: "application/vnd.cncf.notary.payload.v1+json",
      [SCHEME]: "notary.x509",
      "io.cncf.notary.signingTime": epoch(SIGNED_AT),
      ...more,
    }),
  );
}

export function makeCose(recipe: EnvelopeRecipe = {}): unknown[] {
  return signCose(coseHeaders(recipe), payloadOf(recipe), recipe);
}

export const sign1Bytes = (parts: unknown) => cbor(new Tagged(18, parts));

/** Returns the bytes of an envelope with that media type. */
export function envelopeBytes(mediaType: string, recipe: EnvelopeRecipe = {}): Uint8Array {
  return mediaType === JWS ? jsonBytes(makeJws(recipe)) : sign1Bytes(makeCose(recipe));
}
