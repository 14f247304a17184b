import { Failure } from "@/components/feedback/lazy-failure.client";
import { DocumentList } from "@/components/referrer/document-list";
import { SbomView } from "@/components/sbom/lazy-sbom-view.client";
import { SignatureReport } from "@/components/signature/signature-report";
import { Card } from "@/components/ui/card";
import { OPENED_ID } from "@/lib/contract/page-path";
import { shortDigest } from "@/lib/display/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";
import { outcomeOf } from "@/lib/server/outcome";
import { pageRequestId } from "@/lib/server/request-id";
import { type Opened, readOpened } from "@/lib/server/snapshot/opened";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";

type Props = { imageName: ImageName; region: Region; image: Parameters<typeof readOpened>[2]; digest: Digest };

/** The referrer or attestation that the address names, opened. */
export async function ImageOpened({ imageName: { repository }, region, image, digest }: Props) {
  const t = translator("attached");
  const requestId = pageRequestId();
  const outcome = await outcomeOf(readOpened(snapshotOf(region), repository, image, digest), requestId);
  const subject = formatImageName({ repository, digest });
  return (
    <div id={OPENED_ID} className="grid min-w-0 scroll-mt-4 gap-5">
      {outcome.ok ? (
        <Card title={titleOf(outcome.value)} note={<code className="text-code">{shortDigest(digest)}</code>}>
          {contentOf(outcome.value)}
        </Card>
      ) : (
        <Failure problem={outcome.problem} region={region} subject={subject} />
      )}
    </div>
  );

  function titleOf(opened: Opened): string {
    if (opened.kind === "signature") return t("kind.signature");
    return t(opened.kind === "documents" ? "documents" : "openedOther");
  }

  function contentOf(opened: Opened) {
    switch (opened.kind) {
      case "signature":
        return <SignatureReport report={opened.report} subject={opened.subject} now={Date.now()} />;
      case "documents": {
        const sbom = opened.documents.find(({ kind }) => kind === "sbom")?.descriptor.digest;
        return (
          <>
            <DocumentList documents={opened.documents} {...{ region, repository }} manifest={digest} shown={sbom} />
            {sbom && <SbomView key={sbom} {...{ region, repository }} manifest={digest} layer={sbom} />}
          </>
        );
      }
      case "other":
        return (
          <p className="px-4 py-3 text-small [overflow-wrap:anywhere]">
            {t("nothingToShow", { type: opened.artifactType ?? t("noType") })}
          </p>
        );
      case "stranger":
        return <p className="px-4 py-3 text-small text-warning">{t("stranger")}</p>;
    }
  }
}
