import { OpenedDocuments } from "@/components/referrer/opened-documents";
import { RegionLink } from "@/components/region/region-link.client";
import { SignatureReport } from "@/components/signature/signature-report";
import { CutText } from "@/components/ui/cut-text";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { translator } from "@/lib/i18n/translator";
import type { Digest } from "@/lib/oci/name/digest";
import type { Opened } from "@/lib/server/image/opened";

type Props = {
  held: Opened;
  page: PageOfImage;
  /** The opened manifest. */
  manifest: Digest;
  /** The same, unless it is the page's own. */
  attached: Digest | undefined;
};

/** The title of a manifest's content. */
export function heldTitle(held: Opened): string {
  const t = translator("attached");
  switch (held.kind) {
    case "signature":
      return t("kind.signature");
    case "documents":
      return t("documents");
    case "index":
      return t("openedIndex");
    default:
      return t("openedOther");
  }
}

/** Renders the content of an attached manifest. */
export function HeldContent({ held, page, manifest, attached }: Props) {
  const { imageName, region, query } = page;
  const t = translator("attached");
  switch (held.kind) {
    case "signature":
      return <SignatureReport report={held.report} subject={held.subject} now={Date.now()} />;
    case "documents":
      return (
        <OpenedDocuments
          documents={held.documents}
          place={{ imageName, region, manifest, attached }}
          layer={query.layer}
        />
      );
    case "index":
      return (
        <p className="px-4 py-3 text-small">
          {t.rich("heldIndex", {
            count: held.entries,
            link: (text) => (
              <RegionLink
                imageName={{ repository: imageName.repository, digest: manifest }}
                className="text-accent underline"
              >
                {text}
              </RegionLink>
            ),
          })}
        </p>
      );
    case "other":
      return (
        <p className="px-4 py-3 text-small [overflow-wrap:anywhere]">
          <CutText text={t("nothingToShow", { type: held.artifactType ?? t("noType") })} most={600} />
        </p>
      );
    case "stranger":
      return <p className="px-4 py-3 text-small text-warning">{t("stranger")}</p>;
  }
}
