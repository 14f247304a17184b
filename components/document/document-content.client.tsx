"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import { utf8Text } from "@/lib/display/bytes/utf8-text";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { DocumentText } from "./document-text.client";
import { DownloadLink } from "./download-link.client";
import { HexText } from "./hex-text.client";
import { usePrettyJson } from "./use-pretty-json.client";

const VIEWS = ["pretty", "bytes"] as const;
export type DocumentView = (typeof VIEWS)[number];

type Props = {
  region: Region;
  repository: Repository;
  document: RawDocument;
  bytes: Uint8Array<ArrayBuffer>;
  view: DocumentView;
  onView: (view: DocumentView) => void;
};

/** Renders a document's bytes, formatted or as sent, to copy and download. */
export function DocumentContent({ region, repository, document, bytes, view, onView }: Props) {
  const t = useTranslations("document");
  const text = useMemo(() => utf8Text(bytes), [bytes]);
  const pretty = usePrettyJson(text);
  const cannotBePretty = text === undefined || pretty?.ok === false;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4">
        <Segmented
          label={t("view.label")}
          value={cannotBePretty ? "bytes" : view}
          options={VIEWS.map((value) => ({
            value,
            label: t(`view.${value}`),
            disabled: value === "pretty" && cannotBePretty,
          }))}
          onChange={onView}
        />
        {text !== undefined && (
          <CopyButton text={text} label={t("copyLabel")} said={t("copied", { bytes: bytes.byteLength })}>
            {t("copy")}
          </CopyButton>
        )}
        <DownloadLink {...{ region, repository, document, bytes }} />
      </div>
      {text === undefined && <p className="px-4 text-dim text-small">{t("notText")}</p>}
      {pretty?.ok === false && <p className="px-4 text-dim text-small">{t(`notPretty.${pretty.problem}`)}</p>}
      <section
        aria-label={t("content")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        className="max-h-[70dvh] overflow-auto border-line border-t bg-panel py-3 -outline-offset-2"
      >
        {text === undefined ? (
          <HexText bytes={bytes} />
        ) : cannotBePretty || view === "bytes" ? (
          <DocumentText text={text} />
        ) : pretty ? (
          <DocumentText
            text={pretty.text}
            digests={pretty.digests}
            // A config names no manifests, whatever text it contains.
            repository={document.kind === "config" ? undefined : repository}
          />
        ) : (
          <p className="px-4 text-dim text-small">{t("arranging")}</p>
        )}
      </section>
    </>
  );
}
