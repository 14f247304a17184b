import { Download } from "lucide-react";
import { PartLink } from "@/components/image/part-link.client";
import { buttonClass } from "@/components/ui/button";
import { CutText } from "@/components/ui/cut-text";
import { attachedApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { cutText } from "@/lib/display/text/cut-text";
import { shortDigest } from "@/lib/display/text/short-digest";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { type AttachedDocument, isReadableSbom, isUndecided } from "@/lib/mar/attached/attached-document";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";

/** Documents listed per manifest; a manifest has one or two. */
const SHOWN = 20;

/** A document, and the name that distinguishes it from others of its kind. */
export type ListedDocument = AttachedDocument & { name?: string };

/** Where the documents of a manifest are shown. */
export type DocumentPlace = {
  /** The page's image. */
  imageName: ImageName;
  region: Region;
  manifest: Digest;
  /** The attachment that the address names; `undefined` on the manifest's own page. */
  attached: Digest | undefined;
  /** The document whose packages are shown below. */
  shown: Digest | undefined;
};

type Props = { documents: readonly ListedDocument[]; place: DocumentPlace };

/** Renders the documents of one manifest: each can be downloaded, and an SBOM can be shown. */
export function DocumentList({ documents, place }: Props) {
  const t = translator("attached");
  const isOne = documents.length === 1;
  return (
    <>
      <ul aria-label={t("documents")}>
        {documents.slice(0, SHOWN).map((document, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one layer can stand in several places, which never change
          <DocumentRow key={position} {...{ document, place, isOne }} />
        ))}
      </ul>
      {documents.length > SHOWN && (
        <p className="px-4 py-2 text-dim text-small">{t("leftInManifest", { count: documents.length - SHOWN })}</p>
      )}
      {documents.some(({ kind }) => kind === "signature") && (
        <p className="border-line border-b px-4 py-2 text-dim text-small">
          {t.rich("notVerified", { code: (text) => <code className="text-code">{text}</code> })}
        </p>
      )}
    </>
  );
}

function DocumentRow({ document, place, isOne }: { document: ListedDocument; place: DocumentPlace; isOne: boolean }) {
  const t = translator("attached");
  const { kind, name, predicateType, descriptor } = document;
  const { digest, size, mediaType } = descriptor;
  const { imageName, region, manifest, attached, shown } = place;
  const isShown = digest === shown;
  const said = name && visibleText(cutText(name, 100).text);
  const canBeShown = isReadableSbom(document) || isUndecided(document);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-small">
      {name && (
        <strong className="[overflow-wrap:anywhere]">
          <CutText text={name} most={300} />
        </strong>
      )}
      <span>{t(`kind.${kind}`)}</span>
      <code className="text-code text-dim [overflow-wrap:anywhere]">
        <CutText text={mediaType ?? ""} most={300} />
      </code>
      {predicateType && kind !== "sbom" && (
        <code className="text-code text-dim [overflow-wrap:anywhere]">
          <CutText text={predicateType} most={300} />
        </code>
      )}
      <span className="tabular-nums">{formatter().bytes(size)}</span>
      {isShown && !isOne && <span className="text-dim">{t("shownBelow")}</span>}
      {kind === "sbom" && !canBeShown && <span className="text-dim">{t("downloadOnly")}</span>}
      <span className="ml-auto flex gap-2">
        {canBeShown && !isShown && (
          <PartLink
            {...{ imageName, attached }}
            layer={digest}
            aria-label={t("showNamed", { name: said ?? t(`kind.${kind}`), digest: shortDigest(digest) })}
            className={buttonClass("plain", "small")}
          >
            {t("showPackages")}
          </PartLink>
        )}
        <a
          href={belowBase(attachedApiPath(region, { repository: imageName.repository, manifest, layer: digest }))}
          download
          aria-label={t("downloadNamed", { kind: said ?? t(`kind.${kind}`), digest: shortDigest(digest) })}
          className={buttonClass("plain", "small")}
        >
          <Download aria-hidden className="size-3.5" />
          {t("download")}
        </a>
      </span>
    </li>
  );
}
