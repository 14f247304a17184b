import { AttachedSkeleton } from "@/components/referrer/attached-skeleton";
import { AttachedTo } from "@/components/referrer/attached-to";
import { CosignTagList } from "@/components/referrer/cosign-tag-list";
import { DocumentList, type ListedDocument } from "@/components/referrer/document-list";
import { ReferrerTree } from "@/components/referrer/referrer-tree";
import { SignatureReport } from "@/components/signature/signature-report";
import { Card } from "@/components/ui/card";
import type { ReadSignature } from "@/lib/contract/image/signature";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { ReferrerGroup } from "@/lib/mar/referrer/referrer-list";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { DAY, IMAGE, NOW, ONE, REPOSITORY, THREE, TWO, WHOLE, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const GROUPS: ReferrerGroup[] = [
  {
    kind: "sbom",
    referrers: [{ kind: "sbom", digest: TWO, size: 1400, artifactType: "application/spdx+json", created: YESTERDAY }],
  },
  { kind: "lifecycle", referrers: [{ kind: "lifecycle", digest: THREE, size: 700, endOfLife: "2026-11-10" }] },
];
const SIGNATURE_TAG = tagSchema.parse(`${ONE.replace(":", "-")}.sig`);
const PLACE = { imageName: IMAGE, opened: TWO };
const DOCUMENTS: ListedDocument[] = [
  { kind: "sbom", descriptor: { digest: TWO, size: 90_000, mediaType: "application/spdx+json" } },
  { kind: "signature", descriptor: { digest: THREE, size: 2000, mediaType: "application/jose+json" }, name: "a.sig" },
];
const SIGNATURE: ReadSignature = {
  ...{ outcome: "read", envelope: "jws", algorithm: "PS384", signingScheme: "notary.x509", hasTimestamp: false },
  signingTime: { time: YESTERDAY, claimedBy: "signer", authenticated: false },
  certificates: [
    {
      ...{
        subject: "CN=Signer,O=Example",
        issuer: "CN=Root,O=Example",
        serial: "01ab",
        sha256: "ab12".repeat(16),
        sha1: "ab12".repeat(10),
      },
      ...{ validFrom: "2025-01-01T00:00:00Z", validTo: "2027-01-01T00:00:00Z", isCA: false },
    },
  ],
  checks: [
    { check: "payload-names-this-digest", outcome: "passed" },
    { check: "chain-links", outcome: "failed", reason: "no-root" },
    { check: "root-trusted", outcome: "not-checked", reason: "no-root-pinned" },
  ],
};

/** Renders what is attached to an image: the tree, its documents, a signature. */
export function AttachedSpecimens() {
  const t = translator("attached");
  const place = { imageName: IMAGE, region: "global", manifest: ONE, attached: undefined, shown: TWO } as const;
  return (
    <>
      <Specimen name="ReferrerTree, AttachedTo" isWide>
        <AttachedTo imageName={IMAGE} subject={ONE} />
        <Card title={t("title")}>
          <ReferrerTree title={shortDigest(ONE)} groups={GROUPS} whole={WHOLE} place={PLACE} />
          <CosignTagList
            repository={REPOSITORY}
            tags={[{ tag: SIGNATURE_TAG, kind: "signature", target: shortDigest(ONE) }]}
          />
          <ReferrerTree title={shortDigest(TWO)} groups={[]} whole={WHOLE} place={PLACE} />
        </Card>
        <AttachedSkeleton />
      </Specimen>
      <Specimen name="DocumentList" isWide>
        <DocumentList documents={DOCUMENTS} place={place} />
      </Specimen>
      <Specimen name="SignatureReport" isWide>
        <Card title={t("kind.signature")}>
          <SignatureReport report={SIGNATURE} subject={ONE} now={NOW} />
        </Card>
        <Card title={t("kind.signature")}>
          <SignatureReport
            report={{ ...SIGNATURE, checks: [], expiry: new Date(NOW - DAY).toISOString() }}
            {...{ subject: ONE, now: NOW }}
          />
        </Card>
        <SignatureReport
          report={{ outcome: "unreadable", failure: "malformed", part: "envelope" }}
          {...{ subject: ONE, now: NOW }}
        />
      </Specimen>
    </>
  );
}
