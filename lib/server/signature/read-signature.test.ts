import { constants, sign, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hasFailed, signatureReportSchema } from "@/lib/contract/image/signature";
import {
  COMMON_NAME,
  COUNTRY,
  ecKeys,
  issueCertificate,
  ORGANIZATION,
  rsaKeys,
} from "./certificate/issue-certificate.testing";
import { readSignature } from "./read-signature";
import { checkIn, read, readBytes } from "./report.testing";
import {
  CHAIN,
  COSE,
  envelopeBytes,
  epoch,
  JWS,
  jsonBytes,
  LEAF,
  makeJws,
  SIGNED_AT,
  SUBJECT,
  TARGET,
} from "./sign-envelope.testing";

const CHECKS = [
  ["headers-understood", "passed"],
  ["payload-names-this-digest", "passed"],
  ["signature-fits-leaf-certificate", "passed"],
  ["chain-links", "passed"],
  ["certificates-fit-purpose", "passed"],
  ["valid-at-signing-time", "passed"],
  ["root-trusted", "not-checked"],
  ["revocation", "not-checked"],
  ["timestamp", "not-checked"],
];

describe.each([
  [JWS, "jws"],
  [COSE, "cose"],
])("readSignature of %s", (mediaType, kind) => {
  const bytes = envelopeBytes(mediaType);

  it("reports everything about a good signature, including what was not checked", () => {
    const report = read(mediaType);
    expect(report).toMatchObject({
      envelope: kind,
      algorithm: "ES256",
      signingScheme: "notary.x509",
      signingTime: { time: new Date(SIGNED_AT).toISOString(), claimedBy: "signer", authenticated: false },
      signingAgent: { text: "test/1.0", cut: false },
      hasTimestamp: false,
      target: TARGET,
    });
    expect(report.expiry).toBeUndefined();
    expect(report.checks.map(({ check, outcome }) => [check, outcome])).toEqual(CHECKS);
    expect(hasFailed(report)).toBe(false);
  });

  it("matches the contract's schema", () => {
    const report = readSignature(bytes, mediaType, SUBJECT);
    expect(signatureReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("accepts the media type in any case and with parameters", () => {
    expect(readSignature(bytes, ` ${mediaType.toUpperCase()}; charset=utf-8`, SUBJECT).outcome).toBe("read");
  });

  it.each(["ES256", "ES384", "ES512"])("verifies %s", (algorithm) => {
    const keys = ecKeys(`P-${algorithm === "ES512" ? 521 : algorithm.slice(2)}`);
    const chain = [issueCertificate({ ...LEAF, keys }), ...CHAIN.slice(1)];
    const report = read(mediaType, { algorithm, keys, chain });
    expect(report.algorithm).toBe(algorithm);
    expect(checkIn(report, "signature-fits-leaf-certificate")).toEqual(["passed", undefined]);
  });

  it.each([
    ["PS256", 2048],
    ["PS384", 3072],
    ["PS512", 4096],
  ])("verifies %s", (algorithm, bits) => {
    const keys = rsaKeys(bits);
    const chain = [issueCertificate({ ...LEAF, keys }), ...CHAIN.slice(1)];
    const report = read(mediaType, { algorithm, keys, chain });
    expect(report.algorithm).toBe(algorithm);
    expect(checkIn(report, "signature-fits-leaf-certificate")).toEqual(["passed", undefined]);
  });

  it("does not treat a signing authority's time as authenticated", () => {
    const time = "io.cncf.notary.authenticSigningTime";
    const report = read(mediaType, {
      protected: {
        [mediaType === JWS ? "crit" : "2"]: ["io.cncf.notary.signingScheme", time],
        "io.cncf.notary.signingScheme": "notary.x509.signingAuthority",
        "io.cncf.notary.signingTime": undefined,
        [time]: mediaType === JWS ? SIGNED_AT : epoch(SIGNED_AT),
      },
    });
    expect(report.signingTime).toMatchObject({ claimedBy: "signing-authority", authenticated: false });
    expect(hasFailed(report)).toBe(false);
  });

  it("reports an expiry", () => {
    const expiry = "2026-07-01T00:00:00Z";
    const { expiry: told, checks } = read(mediaType, {
      protected: {
        [mediaType === JWS ? "crit" : "2"]: ["io.cncf.notary.signingScheme", "io.cncf.notary.expiry"],
        "io.cncf.notary.expiry": mediaType === JWS ? expiry : epoch(expiry),
      },
    });
    expect(told).toBe("2026-07-01T00:00:00.000Z");
    expect(checks[0]?.outcome).toBe("passed");
  });

  it("reports that a time stamp came along and was not read", () => {
    const token = Buffer.from("a token");
    const unprotected = {
      "io.cncf.notary.timestampSignature": mediaType === JWS ? token.toString("base64") : token,
    };
    const report = read(mediaType, { unprotected });
    expect(report.hasTimestamp).toBe(true);
    expect(report.signingTime?.authenticated).toBe(false);
    expect(checkIn(report, "timestamp")).toEqual(["not-checked", "timestamp-not-read"]);
  });

  it.each([
    ["a".repeat(200), { text: "a".repeat(200), cut: false }],
    ["a".repeat(201), { text: "a".repeat(200), cut: true }],
    ["😀".repeat(201), { text: "😀".repeat(200), cut: true }],
    ["safe\u202egpj\n", { text: "safe\\u{202e}gpj\\u{a}", cut: false }],
    [17, undefined],
  ])("reports the agent %j as %j", (agent, told) => {
    const unprotected = { "io.cncf.notary.signingAgent": agent };
    expect(read(mediaType, { unprotected }).signingAgent).toEqual(told);
  });
});

it("does not verify PSS with a salt shorter than its hash", () => {
  const keys = rsaKeys(2048);
  const chain = [issueCertificate({ ...LEAF, keys }), ...CHAIN.slice(1)];
  const jws = makeJws({ algorithm: "PS256", keys, chain });
  const key = { key: keys.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
  const signature = sign("sha256", Buffer.from(`${jws.protected}.${jws.payload}`), key).toString("base64url");
  const report = readBytes(jsonBytes({ ...jws, signature }), JWS);
  expect(checkIn(report, "signature-fits-leaf-certificate")).toEqual(["failed", "signature-differs"]);
});

describe("the certificates of a report", () => {
  it("have readable names, thumbprints and dates", () => {
    const recipe = {
      ...LEAF,
      subject: [
        [COUNTRY, "XX"],
        [ORGANIZATION, "Wares, Inc. \u202eevil"],
        [COMMON_NAME, "Größe\nCN=Other"],
      ],
      from: "2025-01-02T03:04:05Z",
      to: "2035-06-07T08:09:10Z",
    } as const;
    const der = issueCertificate(recipe);
    const { certificates } = read(JWS, { chain: [der, ...CHAIN.slice(1)] });
    const x509 = new X509Certificate(der);
    expect(certificates).toHaveLength(3);
    expect(certificates[0]).toEqual({
      subject: "CN=Größe\\0ACN=Other, O=Wares\\, Inc. \\u{202e}evil, C=XX",
      issuer: "CN=Test issuing",
      serial: x509.serialNumber.toLowerCase(),
      sha256: x509.fingerprint256.replaceAll(":", "").toLowerCase(),
      sha1: x509.fingerprint.replaceAll(":", "").toLowerCase(),
      validFrom: "2025-01-02T03:04:05.000Z",
      validTo: "2035-06-07T08:09:10.000Z",
      isCA: false,
    });
    expect(certificates.map(({ isCA }) => isCA)).toEqual([false, true, true]);
  });
});
