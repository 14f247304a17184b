import { describe, expect, it } from "vitest";
import type { SignatureCheckId, SignatureReason } from "@/lib/contract/image/signature";
import { hasFailed } from "@/lib/contract/image/signature";
import { type CertificateRecipe, COMMON_NAME, ecKeys, issueCertificate } from "./certificate/issue-certificate.testing";
import { checkIn, read } from "./report.testing";
import { CHAIN, COSE, ISSUING, JWS, LEAF, ROOT } from "./sign-envelope.testing";

const TLS_SERVER = "1.3.6.1.5.5.7.3.1";
const CODE = "1.3.6.1.5.5.7.3.3";

/** Returns a chain with one certificate replaced; those below it are issued by the replacement. */
function chainWith(changes: {
  leaf?: Partial<CertificateRecipe>;
  issuing?: Partial<CertificateRecipe>;
  root?: Partial<CertificateRecipe>;
}): Uint8Array[] {
  const root = { ...ROOT, ...changes.root };
  const issuing = { ...ISSUING, issuer: root, ...changes.issuing };
  return [{ ...LEAF, issuer: issuing, ...changes.leaf }, issuing, root].map(issueCertificate);
}

const [leaf, issuing, root] = CHAIN;
const SELF_SIGNED = issueCertificate({ ...LEAF, issuer: undefined });
const MIDDLE: CertificateRecipe = { ...ISSUING, subject: [[COMMON_NAME, "Middle"]], keys: ecKeys() };
/** An authority with the issuer's name but another key. */
const NAMESAKE = issueCertificate({ ...ISSUING, keys: ecKeys() });

type Row = readonly [why: string, chain: readonly (Uint8Array | undefined)[], reason: SignatureReason | undefined];

const LINKS: readonly Row[] = [
  ["in order", CHAIN, undefined],
  ["of one that signed itself", [SELF_SIGNED], undefined],
  ["without its root", [leaf, issuing], "no-root"],
  ["of the leaf alone", [leaf], "no-root"],
  ["with a gap", [leaf, root], "issuer-differs"],
  ["upside down", [leaf, root, issuing], "issuer-differs"],
  ["with its root twice", [leaf, issuing, root, root], "issuer-differs"],
  ["with an unrelated certificate at its end", [...CHAIN, NAMESAKE], "issuer-differs"],
  ["in which only the names fit", [leaf, NAMESAKE, root], "not-signed-by-next"],
  ["in which a leaf issues", chainWith({ issuing: { constraints: undefined, usage: [0] } }), "issuer-is-no-authority"],
  [
    "in which the issuer's flag says no",
    chainWith({ issuing: { constraints: { isCA: false } } }),
    "issuer-is-no-authority",
  ],
];

const PURPOSES: readonly Row[] = [
  ["in order", CHAIN, undefined],
  ["of one that signed itself", [SELF_SIGNED], undefined],
  ["with commitment besides", chainWith({ leaf: { usage: [0, 1] } }), undefined],
  ["without purposes", chainWith({ leaf: { purposes: undefined } }), undefined],
  ["with a leaf that says that it is none", chainWith({ leaf: { constraints: { isCA: false } } }), undefined],
  ["with a leaf that is an authority", chainWith({ leaf: { constraints: { isCA: true } } }), "leaf-may-not-sign"],
  ["with a leaf without key usage", chainWith({ leaf: { usage: undefined } }), "leaf-may-not-sign"],
  ["with a leaf whose key usage is a hint", chainWith({ leaf: { usageIsCritical: false } }), "leaf-may-not-sign"],
  ["with a leaf for other things", chainWith({ leaf: { usage: [2] } }), "leaf-may-not-sign"],
  ["with a leaf for more", chainWith({ leaf: { usage: [0, 2] } }), "leaf-may-not-sign"],
  ["with a leaf for decipher only", chainWith({ leaf: { usage: [0, 8] } }), "leaf-may-not-sign"],
  ["with a leaf for TLS", chainWith({ leaf: { purposes: [CODE, TLS_SERVER] } }), "leaf-may-not-sign"],
  ["with a leaf for anything", chainWith({ leaf: { purposes: ["2.5.29.37.0"] } }), "leaf-may-not-sign"],
  [
    "whose flag is a hint",
    chainWith({ issuing: { constraints: { isCA: true, critical: false } } }),
    "authority-may-not-issue",
  ],
  ["with an issuer for CRLs only", chainWith({ issuing: { usage: [6] } }), "authority-may-not-issue"],
  ["with an issuer of any usage", chainWith({ issuing: { usage: undefined } }), "authority-may-not-issue"],
  ["as long as allowed", chainWith({ root: { constraints: { isCA: true, pathLength: 1 } } }), undefined],
  ["longer than its root allows", chainWith({ root: { constraints: { isCA: true, pathLength: 0 } } }), "path-too-long"],
  [
    "longer than its middle allows",
    [
      { ...LEAF, issuer: { ...ISSUING, issuer: MIDDLE } },
      { ...ISSUING, issuer: MIDDLE },
      { ...MIDDLE, constraints: { isCA: true, pathLength: 0 } },
      ROOT,
    ].map(issueCertificate),
    "path-too-long",
  ],
  ["with SHA-1", chainWith({ leaf: { hash: "sha1" } }), "weak-certificate-signature"],
  ["with SHA-1 at its root", chainWith({ root: { hash: "sha1" } }), "weak-certificate-signature"],
];

const VALIDITY: readonly Row[] = [
  ["from that second on", chainWith({ leaf: { from: "2026-05-06T07:08:09Z" } }), undefined],
  ["until that second", chainWith({ leaf: { to: "2026-05-06T07:08:09Z" } }), undefined],
  ["from the next second on", chainWith({ leaf: { from: "2026-05-06T07:08:10Z" } }), "certificate-not-valid-then"],
  ["until the second before", chainWith({ leaf: { to: "2026-05-06T07:08:08Z" } }), "certificate-not-valid-then"],
  ["but for its issuer", chainWith({ issuing: { to: "2026-05-01T00:00:00Z" } }), "certificate-not-valid-then"],
  ["but for its root", chainWith({ root: { from: "2027-01-01T00:00:00Z" } }), "certificate-not-valid-then"],
];

function test(check: SignatureCheckId, rows: readonly Row[]) {
  describe.each([JWS, COSE])(`${check} in %s`, (mediaType) => {
    it.each(rows)("a chain %s", (_why, certificates, reason) => {
      const chain = certificates.filter((certificate) => certificate !== undefined);
      expect(chain).toHaveLength(certificates.length);
      const report = read(mediaType, { chain });
      expect(checkIn(report, check)).toEqual(reason ? ["failed", reason] : ["passed", undefined]);
      if (reason) expect(hasFailed(report)).toBe(true);
      expect(report.certificates).toHaveLength(chain.length);
    });
  });
}

test("chain-links", LINKS);
test("certificates-fit-purpose", PURPOSES);
test("valid-at-signing-time", VALIDITY);

it("reports a missing signing time", () => {
  const report = read(JWS, { protected: { "io.cncf.notary.signingTime": "soon" } });
  expect(checkIn(report, "valid-at-signing-time")).toEqual(["not-checked", "no-signing-time"]);
});

it("never reports a root as trusted, not even a good one", () => {
  for (const mediaType of [JWS, COSE]) {
    expect(checkIn(read(mediaType), "root-trusted")).toEqual(["not-checked", "no-root-pinned"]);
    expect(checkIn(read(mediaType), "revocation")).toEqual(["not-checked", "revocation-not-asked"]);
  }
});
