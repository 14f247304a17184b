import { Tagged } from "cborg";
import { describe, expect, it } from "vitest";
import { hasFailed, type UnreadableSignature } from "@/lib/contract/image/signature";
import { issueCertificate } from "./certificate/issue-certificate.testing";
import { readSignature } from "./read-signature";
import {
  CHAIN,
  COSE,
  cbor,
  coseHeaders,
  envelopeBytes,
  JWS,
  jsonBytes,
  jwsHeaders,
  LEAF,
  makeCose,
  makeJws,
  SUBJECT,
  sign1Bytes,
  signJws,
} from "./sign-envelope.testing";

type Row = readonly [
  what: string,
  bytes: Uint8Array,
  part: UnreadableSignature["part"],
  failure?: UnreadableSignature["failure"],
];

const MIB = 1024 * 1024;
const [leaf = Buffer.alloc(0)] = CHAIN;
const PEM = Buffer.from(`-----BEGIN CERTIFICATE-----\n${leaf.toString("base64")}\n-----END CERTIFICATE-----\n`);
/** A leaf with day 32 in its dates. */
const NO_DATE = Buffer.from(leaf.toString("latin1").replace("20200101", "20200132"), "latin1");

const [, BAG, PAYLOAD, SIGNATURE] = makeCose();
const headersInJws = (headers: string) => jsonBytes(signJws(headers, Buffer.from("{}")));
const headersInCose = (headers: unknown) => sign1Bytes([headers, BAG, PAYLOAD, SIGNATURE]);
const hex = (...parts: string[]) => Buffer.from(parts.join(""), "hex");

const JWS_ROWS: readonly Row[] = [
  ["nothing", Buffer.alloc(0), "envelope"],
  ["no JSON", Buffer.from("{"), "envelope"],
  ["JSON with a trailing comma", Buffer.from('{"payload":"",}'), "envelope"],
  ["no UTF-8", Buffer.from([0x22, 0xff, 0x22]), "envelope"],
  ["a byte order mark", Buffer.concat([hex("efbbbf"), envelopeBytes(JWS)]), "envelope"],
  ["two documents", Buffer.concat([envelopeBytes(JWS), envelopeBytes(JWS)]), "envelope"],
  ["a list", jsonBytes([makeJws()]), "envelope"],
  ["null", jsonBytes(null), "envelope"],
  ["the compact form", Buffer.from("a.b.c"), "envelope"],
  ["the general form", jsonBytes({ ...makeJws(), signatures: [] }), "envelope"],
  ["no header", jsonBytes({ ...makeJws(), header: undefined }), "envelope"],
  ["a payload that is no text", jsonBytes({ ...makeJws(), payload: {} }), "envelope"],
  ["padded base64", jsonBytes({ ...makeJws(), signature: "YQ==" }), "envelope"],
  ["base64 with a space", jsonBytes({ ...makeJws(), payload: "e30 " }), "envelope"],
  ["base64 with bits left over", jsonBytes({ ...makeJws(), payload: "e31" }), "envelope"],
  ["a name twice", Buffer.from(`{"header":{},${JSON.stringify(makeJws()).slice(1)}`), "envelope"],
  ["a header twice", headersInJws(`{"alg":"PS256",${jwsHeaders().slice(1)}`), "protected-headers"],
  ["a header twice, once escaped", headersInJws(`{"\\u0061lg":"none",${jwsHeaders().slice(1)}`), "protected-headers"],
  ["headers in a list", headersInJws("[]"), "protected-headers"],
  ["headers in no JSON", headersInJws("{'alg':'ES256'}"), "protected-headers"],
  ["headers without end", headersInJws(`{"a":${"[".repeat(5000)}`), "protected-headers", "too-large"],
  ["no chain", jsonBytes({ ...makeJws(), header: {} }), "certificates"],
  ["a chain in text", jsonBytes(makeJws({ unprotected: { x5c: "a" } })), "certificates"],
  ["a certificate in base64url", jsonBytes(makeJws({ unprotected: { x5c: ["_-8"] } })), "certificates"],
  ["great depth", Buffer.alloc(MIB, "["), "envelope", "too-large"],
  ["many parts", jsonBytes({ ...makeJws(), header: { a: Array(5000).fill({}) } }), "envelope", "too-large"],
];

const COSE_ROWS: readonly Row[] = [
  ["nothing", Buffer.alloc(0), "envelope"],
  ["a JWS", envelopeBytes(JWS), "envelope"],
  ["no tag", cbor(makeCose()), "envelope"],
  ["another tag", cbor(new Tagged(1, makeCose())), "envelope"],
  ["a tag that nobody knows", cbor(new Tagged(98, makeCose())), "envelope"],
  ["the tag twice", cbor(new Tagged(18, new Tagged(18, makeCose()))), "envelope"],
  ["something behind it", Buffer.concat([envelopeBytes(COSE), hex("00")]), "envelope"],
  ["an end that is missing", envelopeBytes(COSE).subarray(0, -1), "envelope"],
  ["three parts", sign1Bytes(makeCose().slice(0, 3)), "envelope"],
  ["five parts", sign1Bytes([...makeCose(), 1]), "envelope"],
  ["a payload elsewhere", sign1Bytes([coseHeaders(), BAG, null, SIGNATURE]), "envelope"],
  ["a signature in text", sign1Bytes([coseHeaders(), BAG, PAYLOAD, "text"]), "envelope"],
  ["unprotected headers in a list", sign1Bytes([coseHeaders(), [], PAYLOAD, SIGNATURE]), "envelope"],
  ["a list without its length", hex("d2", "9f", "40", "a0", "40", "40", "ff"), "envelope"],
  ["an unprotected header twice", hex("d2", "84", "40", "a2", "6161", "00", "6161", "01", "40", "40"), "envelope"],
  ["a header named by bytes", hex("d2", "84", "40", "a1", "4161", "00", "40", "40"), "envelope"],
  ["headers that are no bytes", headersInCose(new Map()), "envelope"],
  ["no protected headers", headersInCose(hex("")), "protected-headers"],
  ["protected headers in a list", headersInCose(hex("80")), "protected-headers"],
  ["a protected header twice", headersInCose(hex("a2", "0126", "0126")), "protected-headers"],
  ["a protected header twice, once longer", headersInCose(hex("a2", "0126", "180126")), "protected-headers"],
  ["undefined", headersInCose(hex("a1", "01f7")), "protected-headers"],
  ["headers without end", headersInCose(Buffer.alloc(5000, 0x81)), "protected-headers", "too-large"],
  ["no chain", sign1Bytes([coseHeaders(), new Map(), PAYLOAD, SIGNATURE]), "certificates"],
  ["a chain in text", sign1Bytes(makeCose({ unprotected: { 33: "a" } })), "certificates"],
  ["a chain of texts", sign1Bytes(makeCose({ unprotected: { 33: ["a"] } })), "certificates"],
  ["great depth", Buffer.alloc(MIB, 0x81), "envelope", "too-large"],
  ["great depth of tags", Buffer.alloc(MIB, 0xd2), "envelope", "too-large"],
  ["many maps", Buffer.concat([hex("9a003fffff"), Buffer.alloc(3 * MIB, 0xa0)]), "envelope", "too-large"],
  ["a list longer than there are bytes", hex("9bffffffffffffffff"), "envelope"],
  ["bytes longer than there are", hex("5bffffffffffffffff"), "envelope"],
];

function chainRows(mediaType: string): readonly Row[] {
  const row = (what: string, chain: readonly Uint8Array[], failure?: "too-large"): Row => [
    what,
    envelopeBytes(mediaType, { chain }),
    "certificates",
    failure,
  ];
  return [
    row("an empty chain", []),
    row("a certificate in PEM", [PEM]),
    row("a certificate with a byte behind it", [Buffer.concat([leaf, hex("00")])]),
    row("a certificate cut short", [leaf.subarray(0, -1)]),
    row("no certificate", [Buffer.from("text")]),
    row("one that is none among others", [...CHAIN, Buffer.alloc(0)]),
    row("a certificate with an extension twice", [issueCertificate({ ...LEAF, twice: true })]),
    row("a certificate with a date that is none", [NO_DATE]),
    row("eleven certificates", Array(11).fill(leaf), "too-large"),
    row(
      "a large certificate",
      [issueCertificate({ ...LEAF, purposes: Array(3000).fill("1.2.3.4.5.6.7") })],
      "too-large",
    ),
  ];
}

function failureOf(bytes: Uint8Array, mediaType: string) {
  const report = readSignature(bytes, mediaType, SUBJECT);
  expect(hasFailed(report)).toBe(true);
  return report;
}

describe("an envelope that cannot be read", () => {
  for (const [mediaType, rows] of [
    [JWS, JWS_ROWS],
    [COSE, COSE_ROWS],
    [JWS, chainRows(JWS)],
    [COSE, chainRows(COSE)],
  ] as const) {
    for (const [what, bytes, part, failure = "malformed"] of rows) {
      it(`as ${mediaType}: ${what}`, () => {
        expect(failureOf(bytes, mediaType)).toEqual({ outcome: "unreadable", failure, part });
      });
    }
  }

  it.each(["", "application/json", "application/cose-key", "application/jose", "application/pkcs7-signature"])(
    "for its media type: %j",
    (mediaType) => {
      const report = failureOf(envelopeBytes(JWS), mediaType);
      expect(report).toEqual({ outcome: "unreadable", failure: "unknown-media-type", part: "envelope" });
    },
  );

  it.each([JWS, COSE])("for its size, of %s", (mediaType) => {
    const tooLarge = { outcome: "unreadable", failure: "too-large", part: "envelope" };
    expect(failureOf(Buffer.alloc(4 * MIB + 1, " "), mediaType)).toEqual(tooLarge);
    expect(failureOf(Buffer.alloc(4 * MIB, " "), mediaType)).toMatchObject({ failure: "malformed" });
  });
});

it("reads chains of ten certificates, and a single one outside a list", () => {
  for (const mediaType of [JWS, COSE]) {
    const bytes = envelopeBytes(mediaType, { chain: Array(10).fill(leaf) });
    expect(readSignature(bytes, mediaType, SUBJECT)).toMatchObject({ outcome: "read", envelope: expect.any(String) });
  }
  const single = readSignature(envelopeBytes(COSE, { unprotected: { 33: leaf } }), COSE, SUBJECT);
  expect(single.outcome === "read" && single.certificates.length).toBe(1);
});

it("reads a chain that COSE's signature covers, and rejects a chain that occurs twice", () => {
  const once = envelopeBytes(COSE, { protected: { 33: CHAIN }, unprotected: { 33: undefined } });
  expect(hasFailed(readSignature(once, COSE, SUBJECT))).toBe(false);
  const report = readSignature(envelopeBytes(COSE, { protected: { 33: CHAIN } }), COSE, SUBJECT);
  expect(report).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ reason: "header-twice" })]),
  });
});
