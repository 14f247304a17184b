import { Card } from "@/components/ui/card";
import { formatBytes } from "@/lib/display/bytes";
import { LOCALE } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { BaseImage } from "@/lib/oci/base-image";
import { distinctSize } from "@/lib/oci/distinct-size";
import type { ImageLayers } from "@/lib/oci/image-layers";
import { LayerRow } from "./layer-row";
import { StepText } from "./step-text";

/** Rows that are shown; images have a few dozen, and what is made to be too long for a page is in the raw documents. */
const SHOWN = 200;

type Props = { layers: ImageLayers; base: BaseImage | undefined };

/** The layers of one platform's image, first to last, with the step that made each. */
export function LayerList({ layers: { rows, history, unmatchedSteps, base: shared }, base }: Props) {
  const t = translator("layers");
  const layers = rows.filter((row) => row.kind === "layer");
  const total = distinctSize(layers);
  const largest = Math.max(1, ...layers.map(({ size }) => size));
  let position = 0;
  return (
    <Card title={t("title")} note={noteOf(layers.length, total)}>
      <div className="grid gap-2 px-4 py-2 text-dim text-small empty:hidden">
        {base?.name && <p className="[overflow-wrap:anywhere]">{t("baseNamed", { name: base.name })}</p>}
        {shared && <p>{shared.shared > 0 ? t("baseNote", shared) : t("baseOther")}</p>}
        {(history === "missing" || history === "unread") && layers.length > 0 && <p>{t(history)}</p>}
        {rows.length === 0 && <p>{t("none")}</p>}
      </div>
      <ol>
        {rows.slice(0, SHOWN).map((row, index) => {
          if (row.kind === "layer") position += 1;
          // biome-ignore lint/suspicious/noArrayIndexKey: one layer can stand in several places, which never change
          return <LayerRow key={index} row={row} position={position} share={shareOf(row, largest)} />;
        })}
      </ol>
      {rows.length > SHOWN && (
        <p className="px-4 py-2 text-dim text-small">{t("more", { count: rows.length - SHOWN })}</p>
      )}
      {history === "mismatched" && (
        <div className="grid gap-2 border-line border-t px-4 py-3 text-small">
          <p className="text-warning">{t("mismatched")}</p>
          <ol className="grid gap-1">
            {unmatchedSteps.slice(0, SHOWN).map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
              <li key={index}>
                <StepText step={step} />
              </li>
            ))}
          </ol>
          {unmatchedSteps.length > SHOWN && (
            <p className="text-dim">{t("more", { count: unmatchedSteps.length - SHOWN })}</p>
          )}
        </div>
      )}
    </Card>
  );
}

/** Number and size of the layers; schema 1 tells no sizes. */
function noteOf(layers: number, bytes: number): string {
  const t = translator("layers");
  if (layers > 0 && bytes === 0) return t("noteWithoutSize", { layers });
  return t("note", { layers, size: formatBytes(bytes, LOCALE) });
}

/** How much of the largest layer's size this one has, 0 to 1. */
function shareOf(row: ImageLayers["rows"][number], largest: number): number {
  return row.kind === "layer" ? row.size / largest : 0;
}
