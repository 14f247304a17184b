import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { attachedApiPath } from "@/lib/contract/api-path";
import { formatBytes } from "@/lib/display/bytes";
import { shortDigest } from "@/lib/display/short-digest";
import { LOCALE } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { AttachedDocument } from "@/lib/oci/attached-document";
import type { Digest } from "@/lib/oci/digest";
import type { Repository } from "@/lib/oci/repository";

/** Documents of one manifest that are listed; a manifest has one or two. */
const SHOWN = 20;

type Props = {
  documents: readonly AttachedDocument[];
  region: Region;
  repository: Repository;
  manifest: Digest;
  /** The one whose packages are shown below. */
  shown: Digest | undefined;
};

/** The documents of what is opened, each to be saved as it is. */
export function DocumentList({ documents, region, repository, manifest, shown }: Props) {
  const t = translator("attached");
  return (
    <>
      <ul aria-label={t("documents")}>
        {documents.slice(0, SHOWN).map(({ kind, descriptor: { digest, size, mediaType } }, position) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: one layer can stand in several places, which never change
            key={position}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-small"
          >
            <span>{t(`kind.${kind}`)}</span>
            <code className="text-code text-dim [overflow-wrap:anywhere]">{mediaType}</code>
            <span className="tabular-nums">{formatBytes(size, LOCALE)}</span>
            {documents.length > 1 && digest === shown && <span className="text-dim">{t("shownBelow")}</span>}
            <a
              href={attachedApiPath(region, { repository, manifest, layer: digest })}
              download
              aria-label={t("downloadNamed", { kind: t(`kind.${kind}`), digest: shortDigest(digest) })}
              className={`${buttonClass("plain", "small")} ml-auto`}
            >
              <Download aria-hidden className="size-3.5" />
              {t("download")}
            </a>
          </li>
        ))}
      </ul>
      {documents.length > SHOWN && (
        <p className="px-4 py-2 text-dim text-small">{t("leftInManifest", { count: documents.length - SHOWN })}</p>
      )}
    </>
  );
}
