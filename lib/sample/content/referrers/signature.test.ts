import { createHash, verify, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hasFailed } from "@/lib/contract/image/signature";
import { manifestSchema } from "@/lib/oci/manifest/manifest";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { readSignature } from "@/lib/server/signature/read-signature";
import { faultsOf } from "../images/faults.testing";
import { type Made, made } from "../images/made";
import { Repositories } from "../repository/repositories";
import { makeSignature, SIGNATURE_KINDS } from "./signature";
import { SIGNING_CHAIN } from "./signing-chain";
import { signEs256 } from "./signing-key";

const CREATED = "2026-07-14T17:03:09.000Z";
const SUBJECT = made(OCI_MANIFEST, { schemaVersion: 2 }, {});

function reportOf(signature: Made, subject: Made) {
  const manifest = manifestSchema.parse(JSON.parse(signature.bytes.toString()));
  const [layer] = "layers" in manifest ? manifest.layers : [];
  const bytes = signature.blobs.find(({ digest }) => digest === layer?.digest)?.bytes() ?? Buffer.alloc(0);
  const report = readSignature(bytes, layer?.mediaType ?? "", subject.digest);
  if (report.outcome !== "read") throw new Error(report.part);
  return report;
}

const badOf = (report: ReturnType<typeof reportOf>) =>
  report.checks.flatMap((check) => (check.outcome === "failed" ? [[check.check, check.reason]] : []));

describe("makeSignature", () => {
  it.each([
    ["jws", "jws", []],
    ["cose", "cose", []],
    ["altered-payload", "jws", [["signature-fits-leaf-certificate", "signature-differs"]]],
    ["other-digest", "cose", [["payload-names-this-digest", "names-other-digest"]]],
  ] as const)("%s is a %s envelope with these faults: %j", (kind, envelope, bad) => {
    const report = reportOf(makeSignature(SUBJECT, CREATED, kind), SUBJECT);
    expect(report.envelope).toBe(envelope);
    expect(badOf(report)).toEqual(bad);
    expect(hasFailed(report)).toBe(bad.length > 0);
    expect(report.signingTime?.time).toBe("2026-07-14T17:03:09.000Z");
    expect(report.certificates.map(({ subject }) => subject.split(",")[0])).toEqual([
      "CN=MAR Discovery Sample Signing",
      "CN=MAR Discovery Sample Issuing CA",
      "CN=MAR Discovery Sample Root",
    ]);
  });

  it("lists the thumbprints of its certificates", () => {
    const { annotations } = makeSignature(SUBJECT, CREATED, "jws");
    const { certificates } = reportOf(makeSignature(SUBJECT, CREATED, "jws"), SUBJECT);
    expect(JSON.parse(annotations?.["io.cncf.notary.x509chain.thumbprint#S256"] ?? "")).toEqual(
      certificates.map(({ sha256 }) => sha256),
    );
  });

  it("makes the same bytes at every start", () => {
    const digests = SIGNATURE_KINDS.map((kind) => makeSignature(SUBJECT, CREATED, kind).digest);
    expect(createHash("sha256").update(digests.join()).digest("hex")).toBe(
      "74934070b869d2b7a612cad409ae61a731b035b40d8fe76e2165481866debe35",
    );
  });
});

describe("the sample's key", () => {
  it("is the leaf certificate's, and signs the same bytes alike", () => {
    const bytes = Buffer.from("the same");
    const key = new X509Certificate(SIGNING_CHAIN[0] ?? "").publicKey;
    expect(verify("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, signEs256(bytes))).toBe(true);
    expect(signEs256(bytes)).toEqual(signEs256(bytes));
    expect(signEs256(bytes)).not.toEqual(signEs256(Buffer.from("another")));
  });

  it("has certificates for decades, none of which is Microsoft's", () => {
    for (const der of SIGNING_CHAIN) {
      const { validTo, subject } = new X509Certificate(der);
      expect(new Date(validTo).getUTCFullYear()).toBe(2099);
      expect(subject).toContain("O=Sample registry of MAR Discovery");
      expect(subject).not.toContain("Microsoft");
    }
  });
});

describe("the repository sample/odd-signatures", () => {
  const repository = new Repositories().get("sample/odd-signatures");

  it.each(SIGNATURE_KINDS)("has one signature on %s and on each of its platforms", async (tag) => {
    const target = repository?.content.tags.get(tag);
    const root = target && repository?.byTarget(target);
    const subjects = root ? [root, ...root.entries] : [];
    expect(subjects).toHaveLength(3);
    for (const subject of subjects) {
      const [signature, ...others] = (await repository?.referrers(subject.digest)) ?? [];
      if (!signature) throw new Error(`${tag} is not signed`);
      expect(others).toEqual([]);
      expect(faultsOf(signature)).toEqual([]);
      expect(hasFailed(reportOf(signature, subject))).toBe(!["jws", "cose"].includes(tag));
    }
  });

  it.each([
    ["dotnet/aspnet", "10.0", "jws"],
    ["azure-cli", "latest", "cose"],
    ["azurelinux/base/core", "3.0", "cose"],
  ])("is not the only one: %s:%s has a valid one in %s", async (name, tag, envelope) => {
    const other = new Repositories().get(name);
    const target = other?.content.tags.get(tag);
    const root = target && other?.byTarget(target);
    if (!other || !root) throw new Error(`no ${name}:${tag}`);
    const signature = (await other.referrers(root.digest)).find(({ artifactType }) => artifactType?.includes("notary"));
    if (!signature) throw new Error(`${name}:${tag} is not signed`);
    const report = reportOf(signature, root);
    expect([report.envelope, hasFailed(report)]).toEqual([envelope, false]);
  });
});
