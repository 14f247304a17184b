import { describe, expect, it } from "vitest";
import { hasFailed } from "@/lib/contract/image/signature";
import { ecKeys, issueCertificate, rsaKeys } from "./certificate/issue-certificate.testing";
import { checkIn, read, readBytes } from "./report.testing";
import {
  CHAIN,
  COSE,
  coseHeaders,
  epoch,
  JWS,
  jsonBytes,
  jwsHeaders,
  LEAF,
  makeCose,
  makeJws,
  OTHER,
  SIGNED_AT,
  sign1Bytes,
  signCose,
  signJws,
  TARGET,
} from "./sign-envelope.testing";

const SCHEME = "io.cncf.notary.signingScheme";
const TIME = "io.cncf.notary.signingTime";
const AUTHENTIC = "io.cncf.notary.authenticSigningTime";
const EXPIRY = "io.cncf.notary.expiry";
const PLUGIN = "io.cncf.notary.verificationPlugin";
const PAYLOAD = Buffer.from(JSON.stringify({ targetArtifact: TARGET }));

/** The names of header parameters that differ by kind, and each kind's format of a time. */
const KINDS = [
  { mediaType: JWS, alg: "alg", crit: "crit", cty: "cty", chain: "x5c", time: (iso: string): unknown => iso },
  { mediaType: COSE, alg: "1", crit: "2", cty: "3", chain: "33", time: (iso: string): unknown => epoch(iso) },
];

describe.each(KINDS)("headers of $mediaType", ({ mediaType, alg, crit, cty, time }) => {
  it.each([
    ["the algorithm twice", {}, { [alg]: mediaType === JWS ? "ES256" : -7 }, "header-twice"],
    [
      "the algorithm unprotected",
      { [alg]: undefined },
      { [alg]: mediaType === JWS ? "ES256" : -7 },
      "header-not-protected",
    ],
    ["crit unprotected", { [crit]: undefined }, { [crit]: [SCHEME] }, "header-not-protected"],
    ["an expiry unprotected", {}, { [EXPIRY]: time(SIGNED_AT) }, "header-not-protected"],
    ["no crit", { [crit]: undefined }, {}, "header-missing"],
    ["no content type", { [cty]: undefined }, {}, "header-missing"],
    ["no scheme", { [SCHEME]: undefined }, {}, "header-missing"],
    ["no time", { [TIME]: undefined }, {}, "header-missing"],
    ["an empty crit", { [crit]: [] }, {}, "header-malformed"],
    ["crit in text", { [crit]: SCHEME }, {}, "header-malformed"],
    ["crit with a name twice", { [crit]: [SCHEME, SCHEME] }, {}, "header-malformed"],
    ["a plugin in crit", { [crit]: [SCHEME, PLUGIN], [PLUGIN]: "any" }, {}, "unknown-critical-header"],
    ["a registered name in crit", { [crit]: [SCHEME, mediaType === JWS ? "alg" : 1] }, {}, "unknown-critical-header"],
    ["b64 in crit", { [crit]: [SCHEME, "b64"], b64: false }, {}, "unknown-critical-header"],
    ["crit that names what is not there", { [crit]: [SCHEME, EXPIRY] }, {}, "header-missing"],
    ["crit without the scheme", { [crit]: [TIME] }, {}, "critical-header-unmarked"],
    ["crit without the expiry", { [EXPIRY]: time(SIGNED_AT) }, {}, "critical-header-unmarked"],
    ["another scheme", { [SCHEME]: "notary.x510" }, {}, "unknown-signing-scheme"],
    ["another content type", { [cty]: "application/json" }, {}, "unknown-content-type"],
    ["the other scheme's time", { [AUTHENTIC]: time(SIGNED_AT) }, {}, "header-of-other-scheme"],
    ["a time of another kind", { [TIME]: 17 }, {}, "header-malformed"],
    ["a time that is none", { [TIME]: "yesterday" }, {}, "header-malformed"],
    ["an expiry that is none", { [crit]: [SCHEME, EXPIRY], [EXPIRY]: "never" }, {}, "header-malformed"],
  ])("with %s are rejected, and so is what they cover", (_why, signed, unprotected, reason) => {
    const report = read(mediaType, { protected: signed, unprotected });
    expect(checkIn(report, "headers-understood")).toEqual(["failed", reason]);
    expect(checkIn(report, "signature-fits-leaf-certificate")[0]).not.toBe("passed");
    expect(hasFailed(report)).toBe(true);
  });

  it("may have more, unless it is marked critical", () => {
    expect(hasFailed(read(mediaType, { protected: { more: 1 }, unprotected: { even: ["more"] } }))).toBe(false);
  });
});

describe("times", () => {
  it.each([
    ["2026-05-06T09:08:09+02:00", "2026-05-06T07:08:09.000Z"],
    ["2026-05-06T07:08:09.5Z", "2026-05-06T07:08:09.500Z"],
    ["2026-05-06", undefined],
    ["2026-05-06T07:08Z", undefined],
    ["2026-02-30T00:00:00Z", undefined],
    ["2026-05-06T07:08:09", undefined],
    ["+012026-05-06T07:08:09Z", undefined],
  ])("of JWS: %s is %s", (text, time) => {
    expect(read(JWS, { protected: { [TIME]: text } }).signingTime?.time).toBe(time);
  });

  it.each([
    ["tagged seconds", epoch(SIGNED_AT), "2026-05-06T07:08:09.000Z"],
    ["a bare number", 1_778_051_289, undefined],
    ["text", SIGNED_AT, undefined],
    ["a year beyond 9999", epoch("+012026-05-06T07:08:09Z"), undefined],
  ])("of COSE: %s", (_what, value, time) => {
    expect(read(COSE, { protected: { [TIME]: value } }).signingTime?.time).toBe(time);
  });
});

describe.each(KINDS)("the payload of $mediaType", ({ mediaType }) => {
  it.each([
    ["another digest", { targetArtifact: { ...TARGET, digest: OTHER } }, "names-other-digest"],
    ["no artifact", {}, "payload-unreadable"],
    ["no media type", { targetArtifact: { ...TARGET, mediaType: undefined } }, "payload-unreadable"],
    ["a media type that turns text", { targetArtifact: { ...TARGET, mediaType: "a/\u202eb" } }, "payload-unreadable"],
    ["a bad digest", { targetArtifact: { ...TARGET, digest: "sha256:1" } }, "payload-unreadable"],
    ["a negative size", { targetArtifact: { ...TARGET, size: -1 } }, "payload-unreadable"],
    ["a list", [], "payload-unreadable"],
    ["too many parts", { targetArtifact: TARGET, more: Array.from({ length: 5000 }, () => []) }, "payload-unreadable"],
  ])("with %s fails although it is signed", (_why, payload, reason) => {
    const report = read(mediaType, { payload });
    expect(checkIn(report, "payload-names-this-digest")).toEqual(["failed", reason]);
    expect(checkIn(report, "signature-fits-leaf-certificate")[0]).toBe("passed");
    expect(report.target?.digest).toBe(reason === "names-other-digest" ? OTHER : undefined);
    expect(hasFailed(report)).toBe(true);
  });

  it("that repeats a name with two artifacts fails", () => {
    const twice = Buffer.from(
      `{"targetArtifact":${JSON.stringify({ ...TARGET, digest: OTHER })},${PAYLOAD.subarray(1)}`,
    );
    expect(JSON.parse(twice.toString()).targetArtifact).toEqual(TARGET);
    const report =
      mediaType === JWS
        ? readBytes(jsonBytes(signJws(jwsHeaders(), twice)), JWS)
        : readBytes(sign1Bytes(signCose(coseHeaders(), twice)), COSE);
    expect(checkIn(report, "payload-names-this-digest")).toEqual(["failed", "payload-unreadable"]);
  });
});

describe("the signature", () => {
  const signature = "signature-fits-leaf-certificate";

  it.each(["none", "None", "HS256", "RS256", "EdDSA", "", null, ["ES256"]])("under alg %j is never verified", (alg) => {
    const report = read(JWS, { protected: { alg } });
    expect(report.algorithm).toBeUndefined();
    expect(checkIn(report, signature)).toEqual(["failed", "unknown-algorithm"]);
  });

  it("is never verified without alg, or without any bytes", () => {
    const unsigned = { ...makeJws({ protected: { alg: "none" } }), signature: "" };
    expect(checkIn(readBytes(jsonBytes(unsigned), JWS), signature)[0]).toBe("failed");
    expect(checkIn(readBytes(jsonBytes({ ...makeJws(), signature: "" }), JWS), signature)[0]).toBe("failed");
    expect(checkIn(read(JWS, { protected: { alg: undefined } }), signature)).toEqual(["failed", "unknown-algorithm"]);
  });

  it.each([5, -8, -257, -9, "ES256", -7n * 2n ** 64n])("under COSE's algorithm %s is never verified", (alg) => {
    expect(checkIn(read(COSE, { protected: { 1: typeof alg === "bigint" ? String(alg) : alg } }), signature)).toEqual([
      "failed",
      "unknown-algorithm",
    ]);
  });

  it.each(KINDS)("of $mediaType by another key does not match", ({ mediaType }) => {
    expect(checkIn(read(mediaType, { keys: ecKeys() }), signature)).toEqual(["failed", "signature-differs"]);
  });

  it("does not match another payload, other headers, or itself with a bit flipped", () => {
    const [jws, other] = [makeJws(), makeJws({ payload: { targetArtifact: { ...TARGET, size: 1 } } })];
    const [cose, another] = [makeCose(), makeCose({ payload: { targetArtifact: { ...TARGET, size: 1 } } })];
    const later = { protected: { [TIME]: "2026-05-06T07:08:10Z" } };
    const turned = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
    const made = (text: unknown) => Buffer.from(turned(Buffer.from(String(text), "base64url"))).toString("base64url");
    const [headers, bag, payload, bytes] = cose;
    const changed = [
      readBytes(jsonBytes({ ...jws, payload: other.payload }), JWS),
      readBytes(jsonBytes({ ...jws, protected: makeJws(later).protected }), JWS),
      readBytes(jsonBytes({ ...jws, signature: made(jws.signature) }), JWS),
      readBytes(sign1Bytes([headers, bag, another[2], bytes]), COSE),
      readBytes(sign1Bytes([coseHeaders({ protected: { more: 1 } }), bag, payload, bytes]), COSE),
      readBytes(sign1Bytes([headers, bag, payload, bytes instanceof Uint8Array ? turned(bytes) : bytes]), COSE),
    ];
    for (const report of changed) {
      expect(checkIn(report, signature)).toEqual(["failed", "signature-differs"]);
      expect(hasFailed(report)).toBe(true);
    }
  });

  it("must use the algorithm of the key", () => {
    const keys = ecKeys("P-384");
    const chain = [issueCertificate({ ...LEAF, keys }), ...CHAIN.slice(1)];
    const report = read(JWS, { algorithm: "ES256", keys, chain });
    expect(checkIn(report, signature)).toEqual(["failed", "algorithm-differs-from-key"]);
  });

  it.each([
    ["RSA of 1024 bits", rsaKeys(1024), "PS256"],
    ["an unknown curve", ecKeys("secp256k1"), "ES256"],
  ])("is not verified with %s", (_what, keys, algorithm) => {
    const chain = [issueCertificate({ ...LEAF, keys }), ...CHAIN.slice(1)];
    expect(checkIn(read(JWS, { algorithm, keys, chain }), signature)).toEqual(["failed", "key-not-supported"]);
  });
});
