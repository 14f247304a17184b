import { CopyButton } from "@/components/ui/copy-button.client";
import type { Whole } from "@/lib/contract/whole";
import { cutText } from "@/lib/display/text/cut-text";
import { shortDigest } from "@/lib/display/text/short-digest";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { EmptyRow, LayerRow as Layer } from "@/lib/oci/config/image-layers";
import { StepText } from "./step-text";

type Props = {
  row: Layer | EmptyRow;
  /** The layer's number, from 1; a step without a layer comes after that many layers. */
  position: number;
  /** Size relative to the largest layer, 0 to 1. */
  share: number;
  /** The index of its step in the history. */
  whole?: Whole | undefined;
};

/** Renders one layer, or a step that made none. Words and figures repeat what colour and length show. */
export function LayerRow({ row, position, share, whole }: Props) {
  const t = translator("layers");
  const isLayer = row.kind === "layer";
  return (
    <li
      aria-label={isLayer ? t("position", { position }) : undefined}
      className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 border-line border-t px-4 py-1.5 text-small sm:grid-cols-[2rem_minmax(0,1fr)_7rem_6rem_8rem]"
    >
      <span className="text-dim text-note tabular-nums">{isLayer ? position : ""}</span>
      <span className="min-w-0">
        <StepText step={row.step} whole={whole} />
        <Marks row={row} />
      </span>
      {isLayer ? (
        <>
          <span aria-hidden className="drawing hidden h-2 overflow-hidden rounded-small bg-panel sm:block">
            <span
              className={row.base ? "block h-full bg-line-strong" : "block h-full bg-accent"}
              style={{ width: `${Math.max(share * 100, 0.5)}%` }}
            />
          </span>
          <span className="whitespace-nowrap text-right tabular-nums">
            {row.size > 0 ? formatter().bytes(row.size) : <span className="text-dim text-note">{t("noSize")}</span>}
          </span>
          <span className="inline-flex items-center gap-1 max-sm:col-start-2 sm:justify-end">
            <code title={row.digest} className="text-code text-dim">
              {shortDigest(row.digest)}
            </code>
            <CopyButton text={row.digest} label={t("copy", { position })} look="bare" size="icon" />
          </span>
        </>
      ) : (
        <span className="text-right text-dim text-note sm:col-start-4">{t("empty")}</span>
      )}
    </li>
  );
}

function Marks({ row }: { row: Layer | EmptyRow }) {
  const t = translator("layers");
  const mark = "mr-2 text-note";
  const foreign = row.kind === "layer" && row.foreign;
  return (
    <>
      {row.base && <span className={`${mark} text-dim`}>{t("base")}</span>}
      {foreign && (
        <span title={t("foreignHint")} className={`${mark} text-warning`}>
          {t("foreign", { host: hostOf(row.urls?.[0]) })}
        </span>
      )}
      {row.kind === "layer" && !row.mediaType && <span className={`${mark} text-warning`}>{t("noMediaType")}</span>}
    </>
  );
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? visibleText(cutText(new URL(url).host, 100).text) : "–";
}
